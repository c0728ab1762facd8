package dialogduk.core.press;

import dialogduk.core.bot.Lots;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.Verb;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.session.Refusal;

/// What a press means, the same on every surface. It decides nothing: the rules do.
public final class Pressing {

  private Pressing() {}

  /// @param own of the person who pressed
  /// @param form what was filled in around the button
  /// @param lots for ids of what is written
  public static Asked of(Scene scene, Own own, Press press, Filled form, Lots lots) {
    if (needsPreview(press.verb()) && !form.card().equals("preview")) {
      return new Asked.Look(new Place.Preview(press.verb()));
    }
    return of(new Pressed(scene, own, press, form, lots));
  }

  private static boolean needsPreview(Verb verb) {
    return switch (verb) {
      case NEXT, SHOW, GO_ON, OPEN_MARKING, TAKE_BACK, END -> true;
      default -> false;
    };
  }

  private static Asked of(Pressed pressed) {
    var target = pressed.target();
    var seen = pressed.seen();
    var by = pressed.answerBy();
    return switch (pressed.press().verb()) {
      // A dialogue is started where none is: the form goes to whoever begins dialogues.
      case START -> new Asked.Look(Place.STATUS);
      case JOIN -> new Asked.Join();
      case WAIT -> new Asked.Look(Place.STATUS);
      case ANSWER -> new Asked.Look(new Place.AnswerForm(target, ""));
      case HAND_IN -> AnswerPresses.handIn(pressed);
      case SAVE_DRAFT -> AnswerPresses.saveDrafts(pressed);
      case WITHDRAW -> AnswerPresses.withdraw(pressed);
      case PASS -> AnswerPresses.pass(pressed);
      case MARK -> AnswerPresses.mark(pressed);
      case WITHDRAW_MARK ->
          Asked.command(new Command.Withdraw(new Item.Marking(target)), "said.mark-withdrawn");
      case PASS_MARK -> Asked.command(new Command.Pass(new Item.Marking(target)), "said.passed");
      case NEXT -> Asked.command(new Command.Advance(seen, by));
      case SHOW -> Asked.command(new Command.Show(seen));
      case GO_ON -> Asked.command(new Command.GoOn(seen, by));
      case OPEN -> Asked.command(new Command.Open(target, by, seen));
      case OPEN_MARKING -> Asked.command(new Command.OpenMarking(seen, by));
      case TAKE_BACK -> Asked.command(new Command.TakeBack(seen));
      case ASK_AGAIN -> Asked.command(new Command.AskAgain(target, by, seen));
      case PARK_FORM -> new Asked.Look(new Place.ParkForm(target));
      case PARK -> RecordPresses.park(pressed);
      case RETURN -> Asked.command(new Command.Return(target, by, seen));
      case KEEP_TALKING -> new Asked.Said("said.keep-talking");
      case REMIND -> Asked.command(new Command.Remind(seen), "said.reminded");
      case JOINT -> new Asked.Look(new Place.JointForms(target));
      case SHARE_JOINT -> RecordPresses.shareJoint(pressed);
      case JOINT_MARK -> RecordPresses.jointMark(pressed);
      case SUMMARISE -> Asked.command(new Command.Summarise(target), "", new Place.Summary(target));
      case SET_DATE -> RecordPresses.setDate(pressed);
      case ACTION -> new Asked.Look(new Place.NewAction(""));
      case ADD_ACTION -> ActionPresses.add(pressed);
      case CHANGE_ACTION -> ActionPresses.change(pressed);
      case ACTION_STATUS -> ActionPresses.status(pressed);
      case REMOVE_ACTION ->
          Asked.command(new Command.RemoveAction(target), "", new Place.Actions());
      case OPEN_ADMISSION -> Asked.command(new Command.OpenAdmission(), "said.admission-open");
      case CLOSE_ADMISSION -> Asked.command(new Command.CloseAdmission());
      case ADMIT -> Asked.command(new Command.Admit(target));
      case REMOVE -> PeoplePresses.remove(pressed);
      case ROLES -> new Asked.Look(new Place.Roles());
      case GIVE_FUNCTION -> PeoplePresses.function(pressed, Command.GiveFunction::new);
      case TAKE_FUNCTION -> PeoplePresses.function(pressed, Command.TakeFunction::new);
      case RENEW_LINK -> new Asked.NewLink(orSelf(PeoplePresses.person(pressed), pressed));
      case OFFER_CODE -> new Asked.OfferCode();
      case CONNECT -> new Asked.Connect(pressed.value("code"));
      case SAVED_LINK -> new Asked.LinkSaved();
      case STATE_CAPACITY -> PeoplePresses.stateCapacity(pressed);
      case CHOOSE_OPENNESS -> chooseOpenness(pressed);
      case END -> Asked.command(new Command.End(seen));
      case LEAVE -> Asked.command(new Command.Leave());
    };
  }

  private static String orSelf(String person, Pressed pressed) {
    return person.isEmpty() ? pressed.own().person() : person;
  }

  private static Asked chooseOpenness(Pressed pressed) {
    return Pressed.word(pressed.value("openness"), Openness.class)
        .map(openness -> Asked.command(new Command.ChooseOpenness(openness)))
        .orElseGet(() -> unknown(pressed));
  }

  static Asked unknown(Pressed pressed) {
    return new Asked.Refused(new Refusal.Unknown(pressed.target()));
  }
}
