package dialogduk.core.bot;

import dialogduk.core.session.Entry;
import java.util.List;

/// What has just become durable in a session, for those who show it or tell of it.
///
/// @param actor the person who caused it
/// @param entries appended to the log, in order
/// @param people changes to how people are known and reached
public record News(String session, String actor, List<Entry> entries, List<PersonChange> people) {
  public News {
    entries = List.copyOf(entries);
    people = List.copyOf(people);
  }
}
