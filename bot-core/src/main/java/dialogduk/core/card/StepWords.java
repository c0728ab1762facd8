package dialogduk.core.card;

import static dialogduk.core.card.Telling.sentence;
import static dialogduk.core.card.Telling.sentences;

import dialogduk.core.card.HistoryWords.Told;
import dialogduk.core.session.Event;

/// The way of the group through the cloths, back and forth, as lines of the history.
final class StepWords {

  private StepWords() {}

  static Told opened(Telling telling, Event.Opened opened) {
    var number = telling.scene().dialogue().number(opened.cloth());
    var from = telling.line().from();
    return switch (opened.way()) {
      case NEXT ->
          from == null || from.equals(opened.cloth())
              ? new Told(telling.say("opened", telling.who(), number), paused(telling))
              : telling.named(
                  "went-on", telling.who(), telling.say("went-on-text", number), paused(telling));
      case OPEN ->
          new Told(
              telling.say("opened", telling.who(), number),
              sentences(questions(telling, opened), resumed(telling, opened), paused(telling)));
      case AGAIN ->
          telling.named(
              "again",
              telling.who(),
              telling.say("again-text", telling.numbers(opened.prompts())),
              paused(telling));
    };
  }

  /// Which questions, where it is not all of the cloth.
  private static String questions(Telling telling, Event.Opened opened) {
    var cloth = telling.scene().dialogue().cloth(opened.cloth());
    var prompts = opened.prompts();
    return prompts.isEmpty() || prompts.size() == ClothState.blind(cloth).count()
        ? ""
        : telling.say("opened-text", prompts.size(), telling.numbers(prompts));
  }

  private static String resumed(Telling telling, Event.Opened opened) {
    return opened.marking() ? telling.say("marking-resumed") : "";
  }

  static String paused(Telling telling) {
    return telling.line().paused() ? telling.say("paused") : "";
  }

  static Told tookBack(Telling telling, Event.TookBack back) {
    var withdrawn =
        telling.line().what().stream()
            .filter(Event.SummaryWithdrawn.class::isInstance)
            .map(Event.SummaryWithdrawn.class::cast)
            .map(summary -> telling.say("back-phase", telling.phaseNumber(summary.phase())))
            .findFirst()
            .orElse("");
    return switch (back.what()) {
      case OPENING -> telling.named("back", telling.who(), wayBack(telling), withdrawn);
      case WALKED_THROUGH -> telling.named("back-through", telling.who(), withdrawn);
      case JOINT_DRAFT ->
          new Told(
              telling.say("back-joint", back.version(), telling.numbers(back.prompts())),
              sentences(telling.by(), telling.say("back-joint-text")));
      case MARKING -> telling.onCloth("back-marking", telling.by(), telling.say("back-kept"));
      case PARKING -> telling.named("back-parking", telling.numbers(back.prompts()), telling.by());
      case RETURNING ->
          telling.named("back-returning", telling.numbers(back.prompts()), telling.by());
    };
  }

  private static String wayBack(Telling telling) {
    var dialogue = telling.scene().dialogue();
    var from = telling.line().from();
    var to = telling.line().to();
    if (from == null || to == null) {
      return telling.say("back-none");
    }
    return sentences(
        from.equals(to)
            ? telling.say("back-same", dialogue.number(to))
            : telling.say("back-text", dialogue.number(from), dialogue.number(to)),
        telling.say("back-kept"));
  }

  static Told parked(Telling telling, Event.Parked parked) {
    var scene = telling.scene();
    return telling.named(
        "parked",
        telling.numbers(parked.prompts()),
        telling.by(),
        sentence(scene.say("park.because", reason(scene, parked))),
        parked.until() == null
            ? ""
            : telling.say("parked-until", scene.dates().day(parked.until())),
        parked.owner() == null ? "" : scene.say("park.owner", scene.name(parked.owner())));
  }

  /// The sentence of a parking that was taken back is no longer among the texts.
  private static String reason(Scene scene, Event.Parked parked) {
    var word = scene.say(ParkedBlocks.key(parked.reason()));
    var sentence = parked.sentence() == null ? null : scene.bodies().get(parked.sentence().id());
    return sentence == null ? word : scene.say("park.reason-and", word, sentence);
  }
}
