package dialogduk.core.policy;

import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.Refusal;
import dialogduk.core.session.Session;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The question asked before any command is decided: may this person do this? Default deny.
public final class Policy {

  private Policy() {}

  /// Why the matrix says no, if it does.
  public static Optional<Refusal> refusal(Command command, Session session, Context context) {
    var right = rightFor(command, session, context);
    var member = session.member(context.actor());
    var roles = Role.of(member, context.capacity());
    if (allows(right, roles, isOwn(command, session, context), member, context)) {
      return Optional.empty();
    }
    if (member != null
        && member.has(Function.PARTICIPANT)
        && context.capacity() == null
        && command instanceof Command.BoxCommand) {
      return Optional.of(new Refusal.StateCapacityFirst());
    }
    return Optional.of(
        roles.stream().anyMatch(role -> right.to(role) == Cell.REFER)
            ? new Refusal.AskFacilitator(right)
            : new Refusal.NotAllowed(right));
  }

  /// Whether a right that needs no command (reading) is given.
  public static boolean allows(Right right, Session session, Context context) {
    var member = session.member(context.actor());
    return allows(right, Role.of(member, context.capacity()), true, member, context);
  }

  private static boolean allows(
      Right right, Set<Role> roles, boolean own, Session.@Nullable Member member, Context context) {
    return roles.stream()
        .map(right::to)
        .anyMatch(
            cell ->
                switch (cell) {
                  case YES -> true;
                  case OWN -> own;
                  case TAKING_PART ->
                      member != null
                          && member.has(Function.PARTICIPANT)
                          && context.capacity() != null;
                  case NO,
                      GROUP_NOTE,
                      REFER,
                      TWO_PARTIES,
                      NOT_ISOLATING,
                      AFTER_CLOSE,
                      BREAK_GLASS,
                      SPOKESPERSON ->
                      false;
                });
  }

  /// The row of the matrix that a command falls under.
  public static Right rightFor(Command command, Session session, Context context) {
    return switch (command) {
      case Command.Start _ -> Right.SESSION_START;
      case Command.Open _ -> Right.OPEN;
      case Command.Advance _, Command.GoOn _, Command.Show _, Command.OpenMarking _ ->
          Right.STEP_NEXT;
      case Command.TakeBack _, Command.AskAgain _ -> Right.STEP_BACK;
      case Command.Park _, Command.Return _ -> Right.PARK;
      case Command.WriteJoint _ -> Right.JOINT_WRITE;
      case Command.SetJointMark _ -> Right.MARK_JOINT;
      case Command.SetDate _ -> Right.SUMMARY_WRITE;
      case Command.Summarise _ -> Right.SUMMARY_POST;
      case Command.Remind _ -> Right.REMIND;
      case Command.ChooseOpenness(var openness) ->
          openness.isTighterThan(session.openness()) ? Right.MODE_TIGHTEN : Right.MODE_CHOOSE;
      case Command.End _ -> Right.SESSION_END;
      // Each of them is asked about by itself.
      case Command.Together(var each) -> rightFor(each.getFirst(), session, context);
      case Command.HandIn _, Command.SaveDraft _ -> Right.ANSWER;
      case Command.Withdraw(var item) ->
          item instanceof Item.Marking ? Right.MARK : Right.ANSWER_EDIT;
      case Command.Pass _ -> Right.PASS;
      case Command.Mark _ -> Right.MARK;
      case Command.OpenAdmission _, Command.CloseAdmission _, Command.Admit _, Command.TurnAway _ ->
          Right.PERSON_ADMIT;
      case Command.Remove _ -> Right.PERSON_INVITE;
      case Command.Leave _ -> Right.LEAVE;
      case Command.RenewLink(var person) ->
          person.equals(context.actor()) ? Right.LINK_OWN : Right.PERSON_INVITE;
      case Command.Connect _, Command.Enter _ -> Right.LINK_OWN;
      case Command.GiveFunction _, Command.TakeFunction _ -> Right.ROLE_GIVE;
      case Command.StateCapacity _ -> Right.CAPACITY_STATE;
      case Command.RoomCommand _ -> Right.ROOM_ATTACH;
      case Command.AddAction _ -> Right.ACTION_CREATE;
      case Command.ChangeAction _ -> Right.ACTION_CHANGE;
      case Command.SetActionStatus _ -> Right.ACTION_STATUS;
      case Command.RemoveAction _ -> Right.ACTION_DELETE;
    };
  }

  /// Whether a command concerns only what is the sender's own. Boxes are always one's own.
  private static boolean isOwn(Command command, Session session, Context context) {
    if (command instanceof Command.SetActionStatus(var id, var _, var _)) {
      var action = session.actions().get(id);
      return action != null && context.actor().equals(action.owner());
    }
    return true;
  }
}
