package dialogduk.teams.app;

import dialogduk.core.card.RolesForm;
import dialogduk.core.card.Verb;
import dialogduk.core.press.Press;
import dialogduk.teams.TeamsPress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which press opens the form that a press came from, so that it can be shown again: with what is
/// left of it, or with what is wrong in it.
final class Reopening {

  private static final String ANSWERS = "answer:";

  private Reopening() {}

  /// Whether it is one person's page of a cloth, whose fields are kept whatever is pressed there.
  static boolean isAnswers(TeamsPress press) {
    return press.card().startsWith(ANSWERS);
  }

  /// The press that keeps what is written on the page of a cloth.
  static Press keeping(TeamsPress press) {
    return new Press(Verb.SAVE_DRAFT, onCloth(press));
  }

  static Optional<Press> of(TeamsPress press) {
    if (isAnswers(press)) {
      return Optional.of(new Press(Verb.ANSWER, onCloth(press)));
    }
    if (press.card().equals(RolesForm.SLOT)) {
      return Optional.of(new Press(Verb.ROLES, Map.of()));
    }
    return opener(press.verb()).map(verb -> new Press(verb, press.values()));
  }

  private static Map<String, String> onCloth(TeamsPress press) {
    var values = new HashMap<>(press.values());
    values.put("target", press.card().substring(ANSWERS.length()));
    return values;
  }

  /// Never one that does something by itself.
  private static Optional<Verb> opener(Verb verb) {
    return switch (verb) {
      case MARK -> Optional.of(Verb.MARK);
      case PARK -> Optional.of(Verb.PARK_FORM);
      case SHARE_JOINT, JOINT_MARK -> Optional.of(Verb.JOINT);
      case ADD_ACTION -> Optional.of(Verb.ACTION);
      case CHANGE_ACTION, ACTION_STATUS -> Optional.of(Verb.CHANGE_ACTION);
      default -> Optional.empty();
    };
  }
}
