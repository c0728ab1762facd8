package dialogduk.web.room;

import dialogduk.core.bot.People.Person;
import org.jspecify.annotations.Nullable;

/// Somebody whose browser is known in a dialogue.
///
/// @param session the dialogue's id
/// @param language for this request
public record Visitor(String session, Person person, String language) {

  public String key() {
    return person.key();
  }

  /// Says neither name nor capacity.
  @Override
  public String toString() {
    return "Visitor[" + session + "]";
  }

  static String language(@Nullable String asked, @Nullable String known, String fallback) {
    if (asked != null && dialogduk.web.PageWords.LANGUAGES.contains(asked)) {
      return asked;
    }
    return known != null ? known : fallback;
  }
}
