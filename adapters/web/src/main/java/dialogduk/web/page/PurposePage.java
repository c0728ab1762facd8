package dialogduk.web.page;

import dialogduk.core.session.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Step 1 of a new dialogue. Fields: `dialogue` where there are several, `purpose`
/// (`new-agreement`, `revision`) for one about an agreement, `title`, and `start-code` when one is
/// asked for.
///
/// @param dialogues to choose among; none where there is only one
/// @param agreement whether the purpose is asked for
/// @param startCode whether this server asks for a code before a dialogue may be started
public record PurposePage(
    Frame frame,
    Step step,
    List<DialogueChoice> dialogues,
    boolean agreement,
    @Nullable Purpose purpose,
    String title,
    boolean startCode)
    implements Page {
  public PurposePage {
    dialogues = List.copyOf(dialogues);
  }

  /// @param source whose the questions are
  /// @param agreement whether it is about an agreement, so that the purpose is asked for with it
  public record DialogueChoice(
      String id, String title, String source, boolean agreement, boolean chosen) {}
}
