package dialogduk.core.chat;

import dialogduk.core.bot.Lots;
import dialogduk.core.bot.People;
import dialogduk.core.bot.People.Person;
import dialogduk.core.card.ActionForms;
import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.Block;
import dialogduk.core.card.CapacityForm;
import dialogduk.core.card.Card;
import dialogduk.core.card.Cards;
import dialogduk.core.card.ConnectCard;
import dialogduk.core.card.InviteCard;
import dialogduk.core.card.JointForm;
import dialogduk.core.card.MarkForm;
import dialogduk.core.card.PanelCard;
import dialogduk.core.card.ParkForm;
import dialogduk.core.card.Preview;
import dialogduk.core.card.RolesForm;
import dialogduk.core.card.StatusCard;
import dialogduk.core.card.TroubleCard;
import dialogduk.core.card.Whisper;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.policy.Policy;
import dialogduk.core.policy.Right;
import dialogduk.core.press.Place;
import dialogduk.core.session.Command;
import dialogduk.core.session.Refusal;
import dialogduk.core.view.Minutes.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody sees who asked to look somewhere: a form, or a private message.
final class Looking {

  private final Here here;
  private final Lots lots;
  private final People people;
  private final WebDoor web;
  private final Chats chats;

  Looking(Here here, Lots lots, People people, WebDoor web, Chats chats) {
    this.here = here;
    this.lots = lots;
    this.people = people;
    this.web = web;
    this.chats = chats;
  }

  Answered at(Place place) {
    return switch (place) {
      case Place.Status() -> status();
      case Place.Preview(var verb) -> leading(Right.STEP_NEXT, Preview.of(here.scene(), verb));
      case Place.AnswerForm(var cloth, var begun) ->
          form(cloth, it -> AnswerForm.of(here.scene(), here.own(), it, begun));
      case Place.MarkForm(var cloth) ->
          form(cloth, it -> MarkForm.of(here.scene(), here.own(), it));
      case Place.ParkForm(var target) -> park(target);
      case Place.JointForms(var target) -> joint(target);
      case Place.Actions() -> Answered.whisper(Cards.actions(here.scene(), this::mayFollow));
      case Place.NewAction(var begun) -> newAction(begun);
      case Place.ChangeAction(var action) -> changeAction(action);
      case Place.OneCloth(var cloth) -> cloth(cloth);
      case Place.Summary(var phase) -> summary(phase);
      case Place.Roles() -> leading(Right.ROLE_GIVE, RolesForm.of(here.scene()));
      case Place.Door() -> leading(Right.PERSON_ADMIT, door());
    };
  }

  /// *Läget*: the panel for those who lead, and what is one's own to do.
  private Answered status() {
    if (here.mustStateCapacity()) {
      return Answered.form(CapacityForm.of(here.scene()));
    }
    return Answered.whisper(
        connectable(
            here.leads() && here.scene().session().isRunning()
                ? panel()
                : StatusCard.of(here.scene(), here.own())));
  }

  private Card connectable(Card card) {
    return here.scene().session().isRunning() ? card.and(ConnectCard.button(here.scene())) : card;
  }

  private Card panel() {
    var panel = PanelCard.of(here.scene());
    var blocks = new ArrayList<Block>();
    TroubleCard.of(here.scene(), chats.troubles(here.session()))
        .forEach(trouble -> blocks.addAll(trouble.blocks()));
    blocks.addAll(panel.blocks());
    return new Card(panel.slot(), panel.plain(), blocks);
  }

  private interface Forms {
    List<Card> of(Cloth cloth);
  }

  /// The form, or why there is none; whoever has not said how they take part says so first.
  private Answered form(String id, Forms forms) {
    if (here.mustStateCapacity()) {
      return Answered.form(CapacityForm.of(here.scene()));
    }
    if (!here.scene().dialogue().hasCloth(id)) {
      return refused(new Refusal.Unknown(id));
    }
    return forms.of(here.scene().dialogue().cloth(id)).stream()
        .findFirst()
        .map(Answered::form)
        .orElseGet(() -> Answered.whisper(StatusCard.of(here.scene(), here.own())));
  }

  // --- those who lead or write

  private Answered leading(Right right, Card card) {
    return here.may(right) ? Answered.whisper(card) : refused(new Refusal.NotAllowed(right));
  }

  private Answered park(String target) {
    var dialogue = here.scene().dialogue();
    if (!here.may(Right.PARK)) {
      return refused(new Refusal.AskFacilitator(Right.PARK));
    }
    if (dialogue.hasPrompt(target)) {
      return Answered.form(ParkForm.of(here.scene(), dialogue.clothOf(target), target));
    }
    return dialogue.hasCloth(target)
        ? Answered.form(ParkForm.of(here.scene(), dialogue.cloth(target)))
        : refused(new Refusal.Unknown(target));
  }

  /// One question's form; for a cloth with several, a card to choose from.
  private Answered joint(String target) {
    var dialogue = here.scene().dialogue();
    if (!here.may(Right.JOINT_WRITE)) {
      return refused(new Refusal.AskFacilitator(Right.JOINT_WRITE));
    }
    if (!dialogue.hasCloth(target) && !dialogue.hasPrompt(target)) {
      return refused(new Refusal.Unknown(target));
    }
    var cloth = dialogue.hasCloth(target) ? dialogue.cloth(target) : dialogue.clothOf(target);
    var prompts = dialogue.hasCloth(target) ? cloth.prompts() : List.of(dialogue.prompt(target));
    var writable = prompts.stream().filter(prompt -> !forms(prompt).isEmpty()).toList();
    return switch (writable.size()) {
      case 0 ->
          refused(
              here.scene().walk().marking(cloth.id()).isOpen()
                  ? new Refusal.MarkingIsOpen(cloth.id())
                  : new Refusal.NothingShownYet(cloth.id()));
      case 1 -> Answered.form(forms(writable.getFirst()).getFirst());
      default -> Answered.whisper(JointForm.choice(here.scene(), cloth, writable));
    };
  }

  private List<Card> forms(Prompt prompt) {
    return JointForm.of(here.scene(), prompt, lots.name());
  }

  // --- actions

  private Answered newAction(String begun) {
    var cloth = here.cloth().map(Cloth::id).orElse(here.scene().session().cloths().getFirst());
    return here.may(Right.ACTION_CREATE)
        ? Answered.form(ActionForms.add(here.scene(), lots.name(), cloth, begun))
        : refused(new Refusal.NotAllowed(Right.ACTION_CREATE));
  }

  private Answered changeAction(String id) {
    var action = here.scene().minutes().actions().get(id);
    if (action == null) {
      return refused(new Refusal.NoSuchAction(id));
    }
    return follows(action)
        .map(this::refused)
        .orElseGet(
            () ->
                Answered.form(
                    ActionForms.change(
                        here.scene(),
                        action,
                        here.may(Right.ACTION_CHANGE),
                        here.may(Right.ACTION_DELETE))));
  }

  private boolean mayFollow(Action action) {
    return follows(action).isEmpty();
  }

  /// Why the reader may not say how far it has come.
  private Optional<Refusal> follows(Action action) {
    return Policy.refusal(
        new Command.SetActionStatus(action.id(), action.status(), null),
        here.scene().session(),
        here.context());
  }

  // --- what was made

  private Answered cloth(String id) {
    return here.scene().dialogue().hasCloth(id)
        ? Answered.whisper(Cards.cloth(here.scene(), here.scene().dialogue().cloth(id)).getLast())
        : refused(new Refusal.Unknown(id));
  }

  private Answered summary(String id) {
    return here.scene().dialogue().hasPhase(id)
        ? Cards.summary(here.scene(), here.scene().dialogue().phase(id)).stream()
            .findFirst()
            .map(Answered::whisper)
            .orElseGet(() -> refused(new Refusal.NothingNew(id)))
        : refused(new Refusal.Unknown(id));
  }

  // --- the door

  private Card door() {
    var code = people.joinCode(here.session()).orElse("");
    var at = new InviteCard.Addresses(web.joinAddress(), web.roomAddress(here.session()));
    return InviteCard.of(here.scene(), at, code, waiting(here, people).toList());
  }

  static Stream<InviteCard.Waiting> waiting(Here here, People people) {
    return people.all(here.session()).stream()
        .filter(Person::waiting)
        .map(person -> new InviteCard.Waiting(person.key(), person.name()));
  }

  private Answered refused(Refusal why) {
    return Answered.refused(Whisper.refusal(here.scene(), why));
  }
}
