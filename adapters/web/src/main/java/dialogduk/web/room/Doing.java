package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.card.ConnectCard;
import dialogduk.core.card.LinkCard;
import dialogduk.core.card.Scene;
import dialogduk.core.chat.ConnectCode;
import dialogduk.core.press.Asked;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Place;
import dialogduk.core.press.Press;
import dialogduk.core.press.Pressing;
import dialogduk.core.press.Told;
import dialogduk.core.session.Command;
import dialogduk.core.session.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Hands what a press asks for to the bot, and turns the reply into where the browser goes.
final class Doing {

  private final Desk desk;
  private final Doors doors;
  private final Visitor visitor;
  private final Scene scene;

  Doing(Desk desk, Doors doors, Visitor visitor, Scene scene) {
    this.desk = desk;
    this.doors = doors;
    this.visitor = visitor;
    this.scene = scene;
  }

  Outcome done(Press press, Filled form) {
    var own = desk.reading().own(visitor.session(), scene.session(), visitor.key());
    return done(Pressing.of(scene, own, press, form, desk.lots()));
  }

  Outcome done(Asked asked) {
    return switch (asked) {
      case Asked.Commands all -> outcome(Told.of(all, tell(all.command())));
      case Asked.Look(var place) -> Outcome.gone(path(place));
      case Asked.Said(var key) -> Outcome.said(key);
      case Asked.Refused(var why) -> Outcome.refused(why);
      case Asked.Missing(var key) -> Outcome.stayed(HttpStatus.UNPROCESSABLE_CONTENT, key);
      case Asked.Join() -> Outcome.gone();
      case Asked.NewLink(var person) -> renewLink(person);
      case Asked.OfferCode() -> offerCode();
      case Asked.Connect _ -> Outcome.refused(new Refusal.NoSuchCode());
      case Asked.LinkSaved() -> savedLink();
    };
  }

  private Reply tell(Command command) {
    return desk.bot().handle(new Incoming(visitor.session(), visitor.key(), command));
  }

  private Outcome outcome(Told told) {
    return switch (told) {
      case Told.Done(var said, var then) -> new Outcome.Gone(path(then), said);
      case Told.HandedInBut(var prompts, var then) ->
          new Outcome.Gone(path(then), "said.handed-in-but", prompts);
      case Told.Refused(var why) -> Outcome.refused(why);
      case Told.AlreadyPast() -> Outcome.stayed(HttpStatus.CONFLICT, "said.already-past");
      case Told.Unavailable() -> Outcome.stayed(HttpStatus.SERVICE_UNAVAILABLE, "said.unavailable");
      case Told.ReadOnly() -> Outcome.stayed(HttpStatus.CONFLICT, "said.read-only");
    };
  }

  /// Under the room's. The forms for answers and marks stand on one's own page.
  private String path(Place place) {
    return switch (place) {
      case Place.Status(), Place.AnswerForm(var _, var _), Place.MarkForm(var _) -> "";
      case Place.Roles() -> "#card-people";
      case Place.Door() -> "#card-invite";
      case Place.Preview(var verb) -> "?preview=" + verb.wire();
      case Place.ParkForm(var target) -> "?form=park&target=" + target;
      case Place.JointForms(var target) -> "/cloth/" + cloth(target);
      case Place.OneCloth(var cloth) -> "/cloth/" + cloth;
      case Place.Actions() -> "/actions";
      case Place.NewAction(var _) -> "/actions?form=action";
      case Place.ChangeAction(var action) -> "/actions?form=change&target=" + action;
      case Place.Summary(var phase) -> "/summary/" + phase;
    };
  }

  /// A cloth, or the one that a question stands on.
  private String cloth(String target) {
    return scene.dialogue().hasPrompt(target)
        ? scene.dialogue().clothOf(target).id() + "#card-joint-" + target
        : target;
  }

  /// The new link is shown once, to the one who asked for it.
  private Outcome renewLink(String person) {
    var link = doors.personalLink(person);
    var asked = new Asked.Commands(List.of(new Command.RenewLink(person)), "", Place.STATUS);
    var reply =
        desk.bot()
            .handle(
                new Incoming(
                    visitor.session(), visitor.key(), asked.command(), List.of(link.change())));
    return reply instanceof Reply.Done
        ? new Outcome.Once(List.of(LinkCard.of(scene, scene.name(person), link.address())))
        : outcome(Told.of(asked, reply));
  }

  /// Shown once, to the one who asked for it.
  private Outcome offerCode() {
    var code = ConnectCode.draw(desk.lots());
    var offered = List.of(code.offeredBy(visitor.key(), scene.now()));
    return desk.bot().remember(visitor.session(), visitor.key(), offered) instanceof Reply.Done
        ? new Outcome.Once(List.of(ConnectCard.code(scene, code.figures())))
        : Outcome.stayed(HttpStatus.SERVICE_UNAVAILABLE, "said.unavailable");
  }

  private Outcome savedLink() {
    var saved = List.<PersonChange>of(new PersonChange.LinkSaved(visitor.key()));
    return desk.bot().remember(visitor.session(), visitor.key(), saved) instanceof Reply.Done
        ? Outcome.gone()
        : Outcome.stayed(HttpStatus.SERVICE_UNAVAILABLE, "said.unavailable");
  }
}
