package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Cells;
import dialogduk.core.card.LinkCard;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.Verb;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Refusal;
import dialogduk.web.card.Press;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Turns a press and its form into commands for the bot, and their replies into where the browser
/// goes. It decides nothing.
final class Doing {

  private final Desk desk;
  private final Doors doors;
  private final Visitor visitor;
  private final Scene scene;
  private final Press press;
  private final Form form;

  Doing(Desk desk, Doors doors, Visitor visitor, Scene scene, Press press, Form form) {
    this.desk = desk;
    this.doors = doors;
    this.visitor = visitor;
    this.scene = scene;
    this.press = press;
    this.form = form;
  }

  /// @param confirmed whether the press came from a preview
  Outcome done(boolean confirmed) {
    var verb = press.verb();
    if (needsPreview(verb) && !confirmed) {
      return Outcome.gone("?preview=" + verb.wire());
    }
    return switch (verb) {
      case ANSWER, WAIT -> Outcome.gone();
      case HAND_IN -> handIn();
      case SAVE_DRAFT -> saveDrafts();
      case WITHDRAW ->
          item()
              .map(item -> send(new Command.Withdraw(item), "said.withdrawn"))
              .orElseGet(this::unknown);
      case PASS ->
          item().map(item -> send(new Command.Pass(item), "said.passed")).orElseGet(this::unknown);
      case MARK -> mark();
      case WITHDRAW_MARK ->
          send(new Command.Withdraw(new Item.Marking(target())), "said.mark-withdrawn");
      case PASS_MARK -> send(new Command.Pass(new Item.Marking(target())), "said.passed");
      case NEXT -> send(new Command.Advance(seen(), answerBy()), "");
      case SHOW -> send(new Command.Show(seen()), "");
      case GO_ON -> send(new Command.GoOn(seen(), answerBy()), "");
      case OPEN -> send(new Command.Open(target(), answerBy(), seen()), "");
      case OPEN_MARKING -> send(new Command.OpenMarking(seen(), answerBy()), "");
      case TAKE_BACK -> send(new Command.TakeBack(seen()), "");
      case ASK_AGAIN -> send(new Command.AskAgain(target(), answerBy(), seen()), "");
      case PARK_FORM -> Outcome.gone("?form=park&target=" + target());
      case PARK -> park();
      case RETURN -> send(new Command.Return(target(), answerBy(), seen()), "");
      case KEEP_TALKING -> Outcome.said("said.keep-talking");
      case REMIND -> send(new Command.Remind(seen()), "said.reminded");
      case JOINT -> Outcome.gone("/cloth/" + target());
      case SHARE_JOINT -> shareJoint();
      case JOINT_MARK -> jointMark();
      case SUMMARISE -> send(new Command.Summarise(target()), "", "/summary/" + target());
      case SET_DATE -> setDate();
      case ACTION -> Outcome.gone("/actions?form=action");
      case ADD_ACTION -> addAction();
      case CHANGE_ACTION -> changeAction();
      case ACTION_STATUS -> actionStatus();
      case REMOVE_ACTION -> send(new Command.RemoveAction(target()), "", "/actions");
      case OPEN_ADMISSION -> send(new Command.OpenAdmission(), "said.admission-open");
      case CLOSE_ADMISSION -> send(new Command.CloseAdmission(), "");
      case ADMIT -> send(new Command.Admit(target()), "");
      case REMOVE -> remove();
      case GIVE_FUNCTION -> function(true);
      case TAKE_FUNCTION -> function(false);
      case RENEW_LINK -> renewLink();
      case SAVED_LINK -> savedLink();
      case STATE_CAPACITY -> stateCapacity();
      case CHOOSE_OPENNESS -> chooseOpenness();
      case END -> send(new Command.End(seen()), "");
      case LEAVE -> send(new Command.Leave(), "");
    };
  }

  private static boolean needsPreview(Verb verb) {
    return switch (verb) {
      case NEXT, SHOW, GO_ON, OPEN_MARKING, TAKE_BACK, END -> true;
      default -> false;
    };
  }

  // --- answering

  private Outcome handIn() {
    var replies = new ArrayList<Reply>();
    for (var prompt : promptsOfTarget()) {
      var answer = form.answer(prompt);
      if (answer != null && !answer.blank() && isNew(prompt, answer)) {
        replies.add(tell(new Command.HandIn(new Item.Answers(prompt.id()), answer)));
      }
    }
    return replies.isEmpty() ? nothingNew() : worst(replies);
  }

  /// All that is written is handed in already, or nothing is written.
  private Outcome nothingNew() {
    var written =
        promptsOfTarget().stream()
            .map(form::answer)
            .anyMatch(answer -> answer != null && !answer.blank());
    return written ? Outcome.said("said.handed-in") : Outcome.refused(new Refusal.NothingWritten());
  }

  private boolean isNew(Prompt prompt, Answer answer) {
    var row = own().row(new Item.Answers(prompt.id()));
    return row == null || !answer.equals(row.handedIn()) || row.draft() != null;
  }

  private Outcome worst(List<Reply> replies) {
    var outcomes = replies.stream().map(reply -> outcome(reply, "said.handed-in", "")).toList();
    return outcomes.stream()
        .filter(Outcome.Stayed.class::isInstance)
        .findFirst()
        .or(() -> outcomes.stream().filter(this::keptOtherwise).findFirst())
        .orElse(outcomes.getFirst());
  }

  private boolean keptOtherwise(Outcome outcome) {
    return outcome instanceof Outcome.Gone(var _, var said) && said.startsWith("said.kept");
  }

  private Outcome saveDrafts() {
    for (var prompt : promptsOfTarget()) {
      var answer = form.answer(prompt);
      if (answer != null) {
        var reply = tell(new Command.SaveDraft(new Item.Answers(prompt.id()), answer));
        if (!(reply instanceof Reply.Done)) {
          return outcome(reply, "", "");
        }
      }
    }
    return Outcome.said("said.saved");
  }

  private Outcome mark() {
    var step = form.number("step");
    if (step.isEmpty()) {
      return form.has("step") || (scene.walk().marking(target()).isOpen() && isMarkForm())
          ? Outcome.refused(new Refusal.NoSuchStep(0, scene.dialogue().clarity().steps()))
          : Outcome.gone();
    }
    return send(new Command.Mark(new Item.Marking(target()), step.get()), "said.marked");
  }

  private boolean isMarkForm() {
    return form.text("card").startsWith("mark:");
  }

  private List<Prompt> promptsOfTarget() {
    return scene.dialogue().hasCloth(target())
        ? scene.dialogue().cloth(target()).prompts()
        : List.of();
  }

  private Own own() {
    return desk.reading().own(visitor.session(), scene.session(), visitor.key());
  }

  // --- parking, joint answers, dates

  private Outcome park() {
    var reason = form.word("reason", ParkReason.class);
    var target = form.text("target");
    if (target.isEmpty()) {
      return Outcome.stayed(HttpStatus.UNPROCESSABLE_CONTENT, "said.pick-a-question");
    }
    if (reason.isEmpty()) {
      return Outcome.refused(new Refusal.ReasonNeeded());
    }
    return send(
        new Command.Park(
            target,
            reason.get(),
            optionalText("sentence"),
            form.date("until").orElse(null),
            owner(),
            seen()),
        "");
  }

  private Outcome shareJoint() {
    if (!scene.dialogue().hasPrompt(target())) {
      return unknown();
    }
    var prompt = scene.dialogue().prompt(target());
    var based = number("based");
    var path = "/cloth/" + scene.dialogue().clothOf(prompt.id()).id();
    if (prompt.kind() != Kind.TABLE) {
      return send(
          new Command.WriteJoint(prompt.id(), based, desk.text(form.text("text")), List.of()),
          "",
          path);
    }
    var table = JointTable.of(scene, prompt, form);
    return send(
        new Command.WriteJoint(
            prompt.id(), based, text(Cells.table(table.rows())), table.origins()),
        "",
        path);
  }

  /// A table keeps its separators, which cleaning would take away.
  private FreeText text(String body) {
    return new FreeText(desk.lots().name(), desk.lots().name(), body);
  }

  private Outcome jointMark() {
    return form.number("step")
        .map(step -> send(new Command.SetJointMark(target(), step), ""))
        .orElseGet(
            () -> Outcome.refused(new Refusal.NoSuchStep(0, scene.dialogue().clarity().steps())));
  }

  private Outcome setDate() {
    return form.date("date")
        .map(date -> send(new Command.SetDate(target(), date), "", "/cloth/" + target()))
        .orElseGet(() -> Outcome.refused(new Refusal.DateOutOfRange()));
  }

  // --- actions

  private Outcome addAction() {
    if (brokenDeadline()) {
      return Outcome.refused(new Refusal.DateOutOfRange());
    }
    var cloth = press.values().getOrDefault("cloth", "");
    return send(
        new Command.AddAction(
            target(),
            cloth.isEmpty() ? null : cloth,
            desk.text(form.text("what")),
            optionalText("purpose"),
            owner(),
            form.date("deadline").orElse(null)),
        "",
        "/actions");
  }

  private Outcome changeAction() {
    if (brokenDeadline()) {
      return Outcome.refused(new Refusal.DateOutOfRange());
    }
    if (!form.has("what")) {
      return Outcome.gone("/actions?form=change&target=" + target());
    }
    return send(
        new Command.ChangeAction(
            target(),
            desk.text(form.text("what")),
            optionalText("purpose"),
            owner(),
            form.date("deadline").orElse(null)),
        "",
        "/actions");
  }

  private boolean brokenDeadline() {
    return !form.text("deadline").isEmpty() && form.date("deadline").isEmpty();
  }

  private Outcome actionStatus() {
    return form.word("status", ActionStatus.class)
        .map(status -> actionStatus(status))
        .orElseGet(() -> Outcome.refused(new Refusal.NoSuchAction(target())));
  }

  private Outcome actionStatus(ActionStatus status) {
    if (status == ActionStatus.DROPPED && form.text("reason").isEmpty() && !form.has("reason")) {
      return Outcome.gone("/actions?form=change&target=" + target());
    }
    return send(
        new Command.SetActionStatus(target(), status, optionalText("reason")), "", "/actions");
  }

  // --- people

  private Outcome remove() {
    var waiting =
        desk.people().find(visitor.session(), target()).map(p -> p.waiting()).orElse(false);
    return waiting
        ? send(new Command.TurnAway(target()), "")
        : send(new Command.Remove(target()), "");
  }

  private Outcome function(boolean give) {
    var person = target().isEmpty() ? form.text("person") : target();
    var named = press.values().getOrDefault("function", form.text("function." + person));
    if (person.isEmpty()) {
      return Outcome.gone();
    }
    return word(named, Function.class)
        .map(
            function ->
                send(
                    give
                        ? new Command.GiveFunction(person, function)
                        : new Command.TakeFunction(person, function),
                    ""))
        .orElseGet(this::unknown);
  }

  /// The new link is shown once, to the one who asked for it.
  private Outcome renewLink() {
    var person = target().isEmpty() ? visitor.key() : target();
    var link = doors.personalLink(person);
    var reply =
        desk.bot()
            .handle(
                new Incoming(
                    visitor.session(),
                    visitor.key(),
                    new Command.RenewLink(person),
                    List.of(link.change())));
    return reply instanceof Reply.Done
        ? new Outcome.Once(List.of(LinkCard.of(scene, scene.name(person), link.address())))
        : outcome(reply, "", "");
  }

  private Outcome savedLink() {
    desk.bot()
        .remember(
            visitor.session(), visitor.key(), List.of(new PersonChange.LinkSaved(visitor.key())));
    return Outcome.gone();
  }

  private Outcome stateCapacity() {
    var side = form.text("side");
    var organisation =
        form.text("other-organisation").isEmpty()
            ? form.text("organisation")
            : form.text("other-organisation");
    var capacity =
        switch (side) {
          case "employer" -> new Capacity(Side.EMPLOYER, null, form.has("manager"));
          case "union" ->
              organisation.isEmpty() ? null : new Capacity(Side.UNION, organisation, false);
          case "employee" -> Capacity.EMPLOYEE;
          default -> null;
        };
    if (capacity == null) {
      return Outcome.stayed(HttpStatus.UNPROCESSABLE_CONTENT, "said.say-how");
    }
    return send(new Command.StateCapacity(capacity), "");
  }

  private Outcome chooseOpenness() {
    return word(press.values().getOrDefault("openness", ""), Openness.class)
        .map(openness -> send(new Command.ChooseOpenness(openness), ""))
        .orElseGet(this::unknown);
  }

  // --- sending

  private Outcome send(Command command, String said) {
    return send(command, said, "");
  }

  private Outcome send(Command command, String said, String path) {
    return outcome(tell(command), said, path);
  }

  private Reply tell(Command command) {
    return desk.bot().handle(new Incoming(visitor.session(), visitor.key(), command));
  }

  private Outcome outcome(Reply reply, String said, String path) {
    return switch (reply) {
      case Reply.Done(var _, var kept) -> new Outcome.Gone(path, kept(kept).orElse(said));
      case Reply.AlreadyPast() -> Outcome.stayed(HttpStatus.CONFLICT, "said.already-past");
      case Reply.Refused(var why) -> Outcome.refused(why);
      case Reply.NoSuchSession() -> Outcome.refused(new Refusal.NotRunning(false));
      case Reply.Unavailable() ->
          Outcome.stayed(HttpStatus.SERVICE_UNAVAILABLE, "said.unavailable");
      case Reply.ReadOnly() -> Outcome.stayed(HttpStatus.CONFLICT, "said.read-only");
    };
  }

  /// What is said when a write was kept in another way than asked.
  private static Optional<String> kept(List<Kept> kept) {
    return kept.stream()
        .filter(one -> one != Kept.AS_ASKED)
        .map(
            one ->
                switch (one) {
                  case DRAFT_PAUSED -> "said.kept-paused";
                  case DRAFT_AFTER_CLOSING -> "said.kept-after";
                  case NOT_KEPT, AS_ASKED -> "said.not-kept";
                })
        .findFirst();
  }

  private Outcome unknown() {
    return Outcome.refused(new Refusal.Unknown(target()));
  }

  private String target() {
    return press.values().getOrDefault("target", "");
  }

  private int seen() {
    return number("seen");
  }

  private int number(String name) {
    try {
      return Integer.parseInt(press.values().getOrDefault(name, "-1"));
    } catch (NumberFormatException notOne) {
      return -1;
    }
  }

  private @Nullable LocalDateTime answerBy() {
    return form.moment("answer-by").orElse(null);
  }

  private Optional<Item> item() {
    try {
      return Optional.of(Item.of(target()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private @Nullable FreeText optionalText(String name) {
    var body = form.text(name);
    return body.isEmpty() ? null : desk.text(body);
  }

  private @Nullable String owner() {
    var owner = form.text("owner");
    return owner.isEmpty() ? null : owner;
  }

  private static <E extends Enum<E>> Optional<E> word(String named, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(named.replace('-', '_')))
        .findFirst();
  }
}
