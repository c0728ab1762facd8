package dialogduk.core.card;

import static dialogduk.core.card.Telling.sentence;
import static dialogduk.core.card.Telling.sentences;

import dialogduk.core.disclosure.Result;
import dialogduk.core.session.Event;
import dialogduk.core.session.Event.Admitted;
import dialogduk.core.session.Event.AnswersShown;
import dialogduk.core.session.Event.FunctionGiven;
import dialogduk.core.view.History.Line;
import java.util.stream.Collectors;

/// A line of the history in words: what happened and who led it, never who answered or marked what.
public final class HistoryWords {

  private final Telling telling;
  private final Scene scene;
  private final Line line;

  private HistoryWords(Telling telling) {
    this.telling = telling;
    this.scene = telling.scene();
    this.line = telling.line();
  }

  /// @param heading what happened, in a few words
  /// @param text the rest; may be empty
  public record Told(String heading, String text) {}

  public static Told of(Scene scene, Line line) {
    return new HistoryWords(new Telling(scene, line)).told();
  }

  private Told told() {
    return switch (line.what().getFirst()) {
      case Event.Started started ->
          telling.told(
              "started",
              say("started-text", who()),
              say("openness-text", ResultCard.opennessWords(scene, started.openness())));
      case Event.OpennessChosen(var openness) ->
          telling.told(
              "openness",
              say("openness-text", ResultCard.opennessWords(scene, openness)),
              telling.by());
      case Event.AdmissionOpened() -> telling.told("admission-opened", telling.by());
      case Event.AdmissionClosed() -> telling.told("admission-closed", telling.by());
      case Admitted(var person) -> admitted(person);
      case FunctionGiven given -> person("given", given.person(), functions(), telling.by());
      case Event.FunctionTaken(var person, var function) ->
          person(
              "taken",
              person,
              say("functions", PeopleCard.function(scene, function)),
              telling.by());
      case Event.Departed(var person) ->
          person.equals(line.by()) ? person("left", person) : person("gone", person, telling.by());
      case Event.LinkRenewed(var person) -> person("link", person, say("link-text"), telling.by());
      case Event.Connected(var person, var merged) ->
          merged == null
              ? person("connected", person)
              : person("connected", person, say("connected-text", scene.name(merged)));
      case Event.LinkUsed(var person) -> person("link-used", person, say("link-used-text"));
      case Event.RoomAttached(var room, var _) -> telling.named("room", chat(room), telling.by());
      case Event.RoomLeft(var room) -> telling.named("room-left", chat(room), telling.by());
      case Event.Opened opened -> StepWords.opened(telling, opened);
      case AnswersShown _ -> shown();
      case Event.JointWritten joint ->
          new Told(
              say("joint", joint.version(), telling.number(joint.prompt())),
              say("joint-text", who()));
      case Event.MarkingOpened opened ->
          telling.onCloth("marking", say("marking-text", opened.invited()), telling.by());
      case Event.MarkingWaived _ ->
          telling.onCloth("waived", scene.say("clarity.waived"), telling.by());
      case Event.MarkingShown shown -> telling.onCloth("marked", marked(shown.result()));
      case Event.JointMarkSet set ->
          telling.onCloth(
              "joint-mark",
              say("joint-mark-text", set.step(), scene.dialogue().clarity().steps(), who()));
      case Event.DateSet(var _, var date) ->
          telling.onCloth("dated", say("dated-text", scene.dates().full(date), who()));
      case Event.Parked parked -> StepWords.parked(telling, parked);
      case Event.Returned returned ->
          telling.named(
              "returned",
              telling.number(returned.prompt()),
              telling.by(),
              say("kept"),
              StepWords.paused(telling));
      case Event.WalkedThrough _ -> telling.named("through", who(), StepWords.paused(telling));
      case Event.PhaseEnded(var phase) ->
          new Told(say("phase-ended", telling.phaseNumber(phase), label(phase)), "");
      case Event.SummaryDrafted(var phase, var draft, var _) ->
          new Told(
              say("summary", telling.phaseNumber(phase), label(phase), draft), say("summary-text"));
      case Event.TookBack back -> StepWords.tookBack(telling, back);
      case Event.Reminded _ -> telling.told("reminded", say("reminded-text", who()));
      case Event.ActionAdded added ->
          telling.told(
              "action",
              sentence(
                  scene.say(
                      "actions.from", action(added.id()), scene.dialogue().number(added.cloth()))),
              telling.by());
      case Event.ActionChanged changed ->
          telling.told("action-changed", sentence(action(changed.id())), telling.by());
      case Event.ActionStatusSet set ->
          telling.named(
              "action-status",
              scene.say(ActionsCard.statusKey(set.status())),
              sentence(action(set.id())),
              telling.by());
      case Event.ActionRemoved _ -> telling.told("action-removed", telling.by());
      case Event.Ended(var destroyed) ->
          telling.told(
              "ended", telling.by(), destroyed == 0 ? "" : say("ended-destroyed", destroyed));
      case Event.SummaryWithdrawn(var phase, var _) ->
          telling.told("back", say("back-phase", telling.phaseNumber(phase)));
      case Event.CapacityStated _ ->
          throw new IllegalStateException("who has stated a capacity is never told");
    };
  }

  private Told admitted(String person) {
    return person(
        "admitted",
        person,
        line.what().size() > 1 ? functions() : "",
        person.equals(line.by()) ? "" : say("admitted-by", who()));
  }

  private String functions() {
    var names =
        line.what().stream()
            .filter(FunctionGiven.class::isInstance)
            .map(given -> PeopleCard.function(scene, ((FunctionGiven) given).function()))
            .toList();
    return say("functions", scene.texts().list(names));
  }

  private Told shown() {
    var each =
        line.what().stream()
            .map(shown -> shown((AnswersShown) shown))
            .collect(Collectors.joining(" "));
    return telling.onCloth("shown", each);
  }

  private String shown(AnswersShown shown) {
    var count = say("shown-one", telling.number(shown.prompt()), shown.answers().size());
    return shown.turn() > 1 ? sentences(count, scene.say("result.turn", shown.turn())) : count;
  }

  private String marked(Result result) {
    return switch (result) {
      case Result.Figures figures ->
          scene.say("progress.marked", figures.marked(), figures.invited());
      case Result.Nothing _ -> scene.say("clarity.nothing");
    };
  }

  private String action(String id) {
    var action = scene.minutes().actions().get(id);
    return action == null ? say("an-action") : scene.body(action.what());
  }

  private String label(String phase) {
    return scene.words().phaseLabel(phase);
  }

  private Told person(String key, String person, String... text) {
    return telling.named(key, scene.name(person), text);
  }

  private String who() {
    return telling.who();
  }

  private String say(String key, Object... args) {
    return telling.say(key, args);
  }

  /// "Slack": the kind of chat a room is in, from its name.
  private String chat(String room) {
    var kind = room.substring(0, Math.max(0, room.indexOf(':')));
    var known = "room." + kind;
    return telling.scene().texts().has(known) ? telling.scene().say(known) : kind;
  }
}
