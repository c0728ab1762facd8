package dialogduk.web.room;

import dialogduk.core.box.Answer;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Card;
import dialogduk.core.card.KeptCard;
import dialogduk.core.card.Misheard;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.Whisper;
import dialogduk.core.chat.Saying;
import dialogduk.core.command.Grammar;
import dialogduk.core.command.Spoken;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.policy.Right;
import dialogduk.core.press.Asked;
import dialogduk.core.press.Place;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.session.Refusal;
import java.time.LocalDate;
import java.util.List;

/// The command box: the words of a chat, for those who rather type than press. What they mean is
/// what they mean in a chat; only where it is seen differs.
final class Typing {

  private final Desk desk;
  private final StatusPages status;
  private final Visitor visitor;
  private final Scene scene;
  private final Doing doing;

  Typing(Desk desk, StatusPages status, Visitor visitor, Scene scene, Doing doing) {
    this.desk = desk;
    this.status = status;
    this.visitor = visitor;
    this.scene = scene;
    this.doing = doing;
  }

  Outcome done(String typed) {
    var today = LocalDate.ofInstant(scene.now(), scene.zone());
    var spoken = Grammar.read(typed, today);
    return switch (spoken) {
      case Spoken.Unclear unclear -> shown(Misheard.of(scene.texts(), unclear));
      case Spoken.Later later -> shown(Misheard.later(scene.texts(), later));
      case Spoken.New() -> new Outcome.Elsewhere("/ny");
      case Spoken.Check _, Spoken.Room _ -> inAChat();
      case Spoken.Connect(var code) when !code.isEmpty() -> inAChat();
      // The page has them already, and no two cards of a page are called the same.
      case Spoken.Parked() -> Outcome.gone("#card-parked");
      case Spoken.Answer(var text) when !text.isEmpty() -> begun(text.text());
      case Spoken.Action(var text) when !text.isEmpty() && mayAddActions() ->
          new Outcome.ActionBegun(text.text());
      case Spoken.Action _ when !mayAddActions() ->
          Outcome.refused(new Refusal.NotAllowed(Right.ACTION_CREATE));
      default -> meant(spoken);
    };
  }

  private Outcome meant(Spoken spoken) {
    var meant = Saying.meant(spoken, visitor.session(), scene, own(), desk.lots(), desk.people());
    return switch (meant) {
      case Saying.Meant.Shows(var card) -> shown(card);
      case Saying.Meant.Asks(var asked) -> doing.done(asked);
    };
  }

  private boolean mayAddActions() {
    return scene.session().isRunning() && status.may(scene, own(), Right.ACTION_CREATE);
  }

  private Outcome inAChat() {
    return shown(Whisper.said(scene, NoteKind.INFO, "said.only-in-chat"));
  }

  private static Outcome shown(Card card) {
    return new Outcome.Once(List.of(card));
  }

  /// Kept as a draft in the first field that is open and empty; never handed in by itself.
  private Outcome begun(String text) {
    var own = own();
    return scene
        .walk()
        .open()
        .filter(this::isText)
        .map(Item.Answers.class::cast)
        .filter(item -> scene.session().invitedTo(item, own.person()))
        .filter(item -> own.row(item) == null)
        .findFirst()
        .<Command>map(item -> new Command.SaveDraft(item, new Answer.Text(text)))
        .map(draft -> doing.done(new Asked.Commands(List.of(draft), "said.saved", Place.STATUS)))
        .map(outcome -> keeping(text, outcome))
        .orElseGet(() -> shown(KeptCard.of(scene, List.of(text))));
  }

  /// What could not be kept stands there to be copied.
  private Outcome keeping(String text, Outcome outcome) {
    return outcome instanceof Outcome.Stayed stayed
        ? new Outcome.Once(List.of(stayed.words(scene), KeptCard.of(scene, List.of(text))))
        : outcome;
  }

  private boolean isText(Item item) {
    return item instanceof Item.Answers(var prompt)
        && scene.dialogue().prompt(prompt).kind() == Kind.TEXT;
  }

  private Own own() {
    return desk.reading().own(visitor.session(), scene.session(), visitor.key());
  }
}
