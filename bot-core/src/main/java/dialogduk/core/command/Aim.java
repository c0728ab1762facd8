package dialogduk.core.command;

import dialogduk.core.dialogue.Dialogue;
import java.util.List;

/// Which cloth or question a person points at, in either language. Whether the session has chosen
/// it is for the rules to say.
public sealed interface Aim {

  /// @param id of a cloth or of a prompt
  record At(String id) implements Aim {}

  /// Any of these may be meant: the person picks. Also a single one that fits only in part.
  record Several(List<String> ids) implements Aim {
    public Several {
      ids = List.copyOf(ids);
    }
  }

  record Nowhere() implements Aim {}

  /// A cloth by its number, its title or the beginning of one; a question by its number.
  static Aim at(Written target, Dialogue dialogue) {
    return new Aiming(dialogue).at(target.text());
  }

  /// The same where only a question will do: a cloth with a single question stands for it, and of
  /// another cloth the person picks one.
  static Aim question(Written target, Dialogue dialogue) {
    return new Aiming(dialogue).question(target.text());
  }
}
