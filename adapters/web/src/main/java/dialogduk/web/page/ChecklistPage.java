package dialogduk.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Step 5 of a new dialogue. Field: `done` (many: the ids below). Nothing has to be ticked.
///
/// @param warnings what is worth a thought and stops nothing: no secretary, a side missing
/// @param demo whether a rehearsal with made-up people is offered: posts to `/demo`
public record ChecklistPage(
    Frame frame, Step step, List<Check> checks, List<String> warnings, boolean demo)
    implements Page {
  public ChecklistPage {
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }

  /// @param what decides the words and the value that is sent
  /// @param hint what holds for this dialogue: "Omar Haddad"
  public record Check(What what, @Nullable String hint, boolean done, List<Link> links) {
    public Check {
      links = List.copyOf(links);
    }

    public Check(What what, @Nullable String hint, boolean done) {
      this(what, hint, done, List.of());
    }
  }

  public enum What {
    ROLES,
    SECRETARY,
    TIMES,
    INSTRUCTIONS,
    AMBITION,
    ACCESS,
    LINKS,
    RECORD;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
