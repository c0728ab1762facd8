package dialogduk.core.card;

import dialogduk.core.dialogue.Cloth;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/// How much is left of the time people were asked to keep. It only tells; nothing happens by it.
public final class TimeLeft {

  private TimeLeft() {}

  static Optional<String> sentence(Scene scene, Cloth cloth) {
    return answerBy(scene, cloth).map(by -> sentence(scene, by));
  }

  /// Until when people are asked to answer or mark what is open on a cloth.
  public static Optional<LocalDateTime> answerBy(Scene scene, Cloth cloth) {
    return Stream.concat(
            Stream.of(scene.walk().marking(cloth.id())),
            ClothState.blind(cloth).map(prompt -> scene.answers(prompt.id())))
        .filter(state -> state.isOpen())
        .flatMap(state -> Stream.ofNullable(state.turn().answerBy()))
        .findFirst();
  }

  private static String sentence(Scene scene, LocalDateTime by) {
    var left = Duration.between(LocalDateTime.ofInstant(scene.now(), scene.zone()), by);
    if (left.isNegative() || left.isZero()) {
      return scene.say("time.out");
    }
    if (left.toDays() > 0) {
      return scene.say("time.days", left.toDays(), left.toHoursPart());
    }
    return left.toHours() > 0
        ? scene.say("time.hours", left.toHours(), left.toMinutesPart())
        : scene.say("time.minutes", left.toMinutes() + 1);
  }
}
