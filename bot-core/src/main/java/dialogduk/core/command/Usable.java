package dialogduk.core.command;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.policy.Policy;
import dialogduk.core.session.Context;
import dialogduk.core.session.NextStep;
import dialogduk.core.session.Session;
import dialogduk.core.session.Session.Stage;
import java.util.Arrays;
import java.util.List;

/// Which words lead somewhere for one person as things are. It only chooses what help says: every
/// command passes the policy and the rules all the same.
public record Usable(Session session, Dialogue dialogue, Context context) {

  public List<CommandWord> words() {
    return Arrays.stream(CommandWord.values()).filter(this::is).toList();
  }

  public boolean is(CommandWord word) {
    return !word.isLater() && isAllowed(word) && isOfUse(word);
  }

  private boolean isAllowed(CommandWord word) {
    var right = word.right();
    return right == null || Policy.allows(right, session, context);
  }

  private boolean isOfUse(CommandWord word) {
    return switch (word) {
      case NEW, HELP, CHECK -> true;
      case STATUS, PARKED, ACTIONS, LINK, EXPORT -> session.stage() != Stage.NEW;
      case ANSWER, PASS -> session.isRunning() && isOpenToMe();
      case SHOW, REMIND -> session.isRunning() && session.walk().hasOpen();
      case CLARITY -> session.isRunning() && canMark();
      case JOINT -> session.isRunning() && anyShown();
      case BACK -> session.isRunning() && !session.steps().isEmpty();
      case RETURN -> session.isRunning() && anyParked();
      case SUMMARISE -> session.isRunning() && session.walk().cloth() != null;
      case NEXT,
          OPEN,
          PARK,
          ACTION,
          CONFIRM,
          CORRECT,
          ROOM,
          CONNECT,
          ROLES,
          ADMIT,
          TIME,
          STAIRCASE,
          GROUPS,
          FOLLOW_UP,
          END ->
          session.isRunning();
    };
  }

  private boolean isOpenToMe() {
    return session.walk().open().anyMatch(item -> session.invitedTo(item, context.actor()));
  }

  private boolean canMark() {
    var walk = session.walk();
    var current = walk.cloth();
    return current != null
        && (walk.marking(current).isOpen() || NextStep.mayBeMarked(walk, dialogue.cloth(current)));
  }

  private boolean anyShown() {
    return dialogue.prompts().stream()
        .anyMatch(prompt -> session.walk().answers(prompt.id()).wasShown());
  }

  private boolean anyParked() {
    return dialogue.prompts().stream()
        .anyMatch(prompt -> session.walk().answers(prompt.id()).isParked());
  }
}
