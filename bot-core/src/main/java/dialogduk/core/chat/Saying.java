package dialogduk.core.chat;

import dialogduk.core.bot.Lots;
import dialogduk.core.bot.People;
import dialogduk.core.card.Card;
import dialogduk.core.card.HelpCard;
import dialogduk.core.card.InviteCard;
import dialogduk.core.card.Misheard;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.SideCards;
import dialogduk.core.card.Verb;
import dialogduk.core.card.Whisper;
import dialogduk.core.command.Aim;
import dialogduk.core.command.Spoken;
import dialogduk.core.command.Written;
import dialogduk.core.policy.Policy;
import dialogduk.core.press.Asked;
import dialogduk.core.press.Place;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a typed command means to somebody who is in the session. A typed step has the same preview
/// as a pressed one.
public final class Saying {

  /// A card to show now, or what a press would ask for.
  public sealed interface Meant {
    record Shows(Card card) implements Meant {}

    record Asks(Asked asked) implements Meant {}
  }

  private final Here here;
  private final Lots lots;
  private final People people;

  /// For a surface that knows itself who is here.
  ///
  /// @throws IllegalArgumentException for what is not said to a session, such as `ny`, or was not
  ///   understood: that is answered before
  public static Meant meant(
      Spoken spoken, String session, Scene scene, Own own, Lots lots, People people) {
    return new Saying(new Here(session, scene, own), lots, people).asked(spoken);
  }

  Saying(Here here, Lots lots, People people) {
    this.here = here;
    this.lots = lots;
    this.people = people;
  }

  Meant asked(Spoken spoken) {
    return switch (spoken) {
      case Spoken.Help(var about) ->
          shows(
              about == null
                  ? HelpCard.of(here.scene(), here.context())
                  : HelpCard.about(here.scene().texts(), about));
      case Spoken.Status() -> looks(Place.STATUS);
      case Spoken.Answer(var text) -> answer(text);
      case Spoken.Pass() -> pass();
      case Spoken.Show() -> step(new Command.Show(step()), Verb.SHOW);
      case Spoken.Joint(var target) -> joint(target);
      case Spoken.Clarity() -> clarity();
      case Spoken.Next() -> step(new Command.Advance(step(), null), Verb.NEXT);
      case Spoken.Back() -> step(new Command.TakeBack(step()), Verb.TAKE_BACK);
      case Spoken.End() -> step(new Command.End(step()), Verb.END);
      case Spoken.Open(var target) ->
          aimed(
              Aim.at(target, here.scene().dialogue()),
              id -> commands(new Command.Open(id, null, step()), ""));
      case Spoken.Park park -> park(park);
      case Spoken.Parked() ->
          shows(SideCards.parked(here.scene(), here.leads() && here.scene().session().isRunning()));
      case Spoken.Return(var target) ->
          aimed(
              Aim.question(target, here.scene().dialogue()),
              id -> commands(new Command.Return(id, null, step()), ""));
      case Spoken.Action(var text) -> looks(new Place.NewAction(text.text()));
      case Spoken.Actions() -> looks(new Place.Actions());
      case Spoken.Summarise() -> summarise();
      case Spoken.Link(var name) -> link(name);
      case Spoken.Roles() -> looks(new Place.Roles());
      case Spoken.Admit(var name) -> admit(name);
      case Spoken.Connect _ -> new Meant.Asks(new Asked.OfferCode());
      case Spoken.Remind() -> commands(new Command.Remind(step()), "said.reminded");
      case Spoken.New _, Spoken.Room _, Spoken.Check _, Spoken.Later _, Spoken.Unclear _ ->
          throw new IllegalArgumentException("answered before: " + spoken);
    };
  }

  // --- steps

  /// A preview for those who may; for others the rules say why not, and tell who was asked for.
  private Meant step(Command command, Verb verb) {
    if (refused(command) != null) {
      return commands(command, "");
    }
    var nothingOpen = verb == Verb.SHOW && !here.scene().walk().hasOpen();
    return nothingOpen
        ? shows(Whisper.refusal(here.scene(), new Refusal.NothingOpen()))
        : looks(new Place.Preview(verb));
  }

  private Meant clarity() {
    var open =
        here.cloth().filter(cloth -> here.scene().walk().marking(cloth.id()).isOpen()).isPresent();
    return open
        ? step(new Command.Show(step()), Verb.SHOW)
        : step(new Command.OpenMarking(step(), null), Verb.OPEN_MARKING);
  }

  private @Nullable Refusal refused(Command command) {
    return Policy.refusal(command, here.scene().session(), here.context()).orElse(null);
  }

  private int step() {
    return here.scene().session().step();
  }

  // --- answering

  /// The marking is open, or the questions are; a text that was typed begins the form.
  private Meant answer(Written text) {
    return here.cloth()
        .map(
            cloth ->
                looks(
                    here.scene().walk().marking(cloth.id()).isOpen()
                        ? new Place.MarkForm(cloth.id())
                        : new Place.AnswerForm(cloth.id(), text.text())))
        .orElseGet(() -> looks(Place.STATUS));
  }

  /// Everything that is open to the person and that they are not done with.
  private Meant pass() {
    var mine =
        here.scene()
            .walk()
            .open()
            .filter(item -> here.scene().session().invitedTo(item, here.person()))
            .filter(item -> !here.own().done(item))
            .<Command>map(Command.Pass::new)
            .toList();
    return mine.isEmpty()
        ? looks(Place.STATUS)
        : new Meant.Asks(new Asked.Commands(mine, "said.passed", Place.STATUS));
  }

  private Meant joint(Written target) {
    if (target.isEmpty()) {
      return here.cloth()
          .map(cloth -> looks(new Place.JointForms(cloth.id())))
          .orElseGet(() -> shows(Whisper.refusal(here.scene(), new Refusal.NothingOpen())));
    }
    return aimed(Aim.at(target, here.scene().dialogue()), id -> looks(new Place.JointForms(id)));
  }

  // --- parking and summaries

  private Meant park(Spoken.Park park) {
    return aimed(
        Aim.at(park.target(), here.scene().dialogue()),
        id ->
            park.reason() == null
                ? looks(new Place.ParkForm(id))
                : commands(
                    new Command.Park(
                        id, park.reason(), text(park.sentence()), park.until(), null, step()),
                    ""));
  }

  private @Nullable FreeText text(@Nullable Written written) {
    return written == null || written.isEmpty()
        ? null
        : new FreeText(lots.name(), lots.name(), written.text());
  }

  private Meant summarise() {
    return here.cloth()
        .map(cloth -> here.scene().dialogue().phaseOf(cloth.id()).id())
        .map(phase -> commands(new Command.Summarise(phase), ""))
        .orElseGet(() -> shows(Whisper.refusal(here.scene(), new Refusal.NothingOpen())));
  }

  // --- people

  private Meant link(Written name) {
    if (name.isEmpty()) {
      return new Meant.Asks(new Asked.NewLink(here.person()));
    }
    return named(name, here.scene().session().members().keySet().stream())
        .map(person -> (Meant) new Meant.Asks(new Asked.NewLink(person)))
        .orElseGet(this::nobody);
  }

  private Meant admit(Written name) {
    if (name.isEmpty()) {
      return looks(new Place.Door());
    }
    return named(name, waiting().map(InviteCard.Waiting::person))
        .map(person -> commands(new Command.Admit(person), ""))
        .orElseGet(this::nobody);
  }

  private Meant nobody() {
    return shows(Whisper.refusal(here.scene(), new Refusal.NoSuchPerson()));
  }

  private Stream<InviteCard.Waiting> waiting() {
    return Looking.waiting(here, people);
  }

  /// The only one of these who is called that.
  private Optional<String> named(Written name, Stream<String> among) {
    var called =
        among
            .filter(person -> here.scene().name(person).equalsIgnoreCase(name.text().strip()))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  // --- shapes

  private Meant aimed(Aim aim, Function<String, Meant> then) {
    return aim instanceof Aim.At(var id) ? then.apply(id) : shows(Misheard.aim(here.scene(), aim));
  }

  private static Meant commands(Command command, String said) {
    return new Meant.Asks(Asked.command(command, said));
  }

  private static Meant looks(Place place) {
    return new Meant.Asks(new Asked.Look(place));
  }

  private static Meant shows(Card card) {
    return new Meant.Shows(card);
  }
}
