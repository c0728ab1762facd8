package dialogduk.core.card;

import dialogduk.core.box.PlainText;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.session.Item;
import dialogduk.core.session.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A private answer to the one who asked, now. It is not on the board: nothing remembers it.
public final class Whisper {

  private Whisper() {}

  public static Card refusal(Scene scene, Refusal why) {
    var text = text(scene, why);
    return new Card(
        "whisper",
        text,
        List.of(
            new Note(
                NoteKind.INFO,
                text,
                Stream.concat(Stream.of(scene.say("whisper.nothing-changed")), whoMay(scene, why))
                    .toList())));
  }

  /// Whoever may not learns who may.
  private static Stream<String> whoMay(Scene scene, Refusal why) {
    var leads = scene.facilitator();
    return leads != null && why instanceof Refusal.NotAllowed
        ? Stream.of(scene.say("whisper.leads", leads))
        : Stream.empty();
  }

  /// What is said after a press, with where the group is for those who came to a question that is
  /// not open.
  public static Card after(Scene scene, String key) {
    var current = scene.walk().cloth();
    return said(
        scene,
        NoteKind.PRIVATE,
        key,
        current == null
            ? scene.say("status.not-begun")
            : scene.say("whisper.group-is-at", cloth(scene, current)));
  }

  /// All that was handed in is, but the answers to these questions.
  public static Card handedInBut(Scene scene, List<String> prompts) {
    var numbers = prompts.stream().map(scene::promptNumber).toList();
    return said(scene, NoteKind.PRIVATE, "said.handed-in-but", scene.texts().list(numbers));
  }

  /// A text of the bot's own, by key.
  public static Card said(Scene scene, NoteKind kind, String key, Object... args) {
    var text = scene.say(key, args);
    var more = key + "-text";
    return new Card(
        "whisper",
        text,
        List.of(
            new Note(
                kind, text, scene.texts().has(more) ? List.of(scene.say(more, args)) : List.of())));
  }

  static String text(Scene scene, Refusal why) {
    var key = "refusal." + key(why);
    return switch (why) {
      case Refusal.NotRunning(var ended) ->
          scene.say(ended ? "refusal.ended" : "refusal.not-running");
      case Refusal.NotAllowed(var right) -> scene.say(key, can(scene, right.id()));
      case Refusal.AskFacilitator(var right) -> scene.say(key, can(scene, right.id()));
      case Refusal.NotChosen(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.NotOpen(var item, var current) ->
          current == null
              ? scene.say("refusal.not-open-yet", item(scene, item))
              : scene.say(key, item(scene, item), cloth(scene, current));
      case Refusal.WaitForNextOpening(var item) -> scene.say(key, item(scene, item));
      case Refusal.NothingShownYet(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.NothingToMark(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.MarkingIsOpen(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.AlreadyOpen(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.AlreadyShown(var item) -> scene.say(key, item(scene, item));
      case Refusal.AlreadyParked(var prompt) -> scene.say(key, scene.promptNumber(prompt));
      case Refusal.NotParked(var prompt) -> scene.say(key, scene.promptNumber(prompt));
      case Refusal.PickWhich(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.NeverParked(var prompt) -> scene.say(key, scene.promptNumber(prompt));
      case Refusal.TooLong(var longest, var length) ->
          length > longest * 2
              ? scene.say("refusal.much-too-long", longest)
              : scene.say(key, longest, length);
      case Refusal.AnswerTooLong(var prompt, var longest, var length) ->
          length > longest * 2
              ? scene.say("refusal.answer-much-too-long", scene.promptNumber(prompt), longest)
              : scene.say(key, scene.promptNumber(prompt), longest, length);
      case Refusal.WrongKind(var prompt) -> scene.say(key, scene.promptNumber(prompt));
      case Refusal.NoSuchStep(var _, var steps) -> scene.say(key, steps);
      case Refusal.OnlyTighter(var now) -> scene.say(key, ResultCard.opennessWords(scene, now));
      case Refusal.NotShownMarking(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.CapacityIsFixed(var cloth) -> scene.say(key, cloth(scene, cloth));
      case Refusal.NothingNew(var phase) -> scene.say(key, scene.words().phaseLabel(phase));
      case Refusal.AlreadyStarted _,
          Refusal.StateCapacityFirst _,
          Refusal.Unknown _,
          Refusal.NothingOpen _,
          Refusal.NothingToTakeBack _,
          Refusal.NothingWritten _,
          Refusal.LastFacilitator _,
          Refusal.NoSuchPerson _,
          Refusal.NoSuchCode _,
          Refusal.RoomTaken _,
          Refusal.OnlyInBrowser _,
          Refusal.ReasonNeeded _,
          Refusal.NoSuchAction _,
          Refusal.DateOutOfRange _,
          Refusal.NoClothsChosen _ ->
          scene.say(key);
    };
  }

  /// `NotOpen` is `not-open`.
  static String key(Refusal why) {
    return why.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /// "visa svaren": what the right is to do.
  private static String can(Scene scene, String right) {
    return scene.say("right." + right);
  }

  private static String cloth(Scene scene, String cloth) {
    return scene.words().clothTitle(cloth);
  }

  private static String item(Scene scene, Item item) {
    return switch (item) {
      case Item.Answers(var prompt) ->
          scene.say("item.prompt", scene.promptNumber(prompt), PlainText.LONGEST);
      case Item.Marking(var cloth) -> scene.say("item.marking", cloth(scene, cloth));
    };
  }
}
