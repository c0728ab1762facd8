package dialogduk.core.card;

import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.Block.Status;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.ItemState;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The state of a cloth in one word for its mark and one sentence for its reader; derived, never
/// stored.
public final class ClothState {

  private ClothState() {}

  public static Status of(Scene scene, Cloth cloth) {
    var walk = scene.walk();
    var marking = walk.marking(cloth.id());
    var ended = scene.minutes().endedAt() != null;
    var current = cloth.id().equals(walk.cloth()) && !walk.through() && !ended;
    if (marking.isOpen()) {
      return new Status(Sign.OPEN, by(scene, "state.marking-open", marking.turn().answerBy()));
    }
    var open = blind(cloth).map(p -> walk.answers(p.id())).filter(ItemState::isOpen).findFirst();
    if (open.isPresent()) {
      return new Status(Sign.OPEN, by(scene, "state.open", open.get().turn().answerBy()));
    }
    if (current) {
      return current(scene, cloth);
    }
    return away(scene, cloth, ended);
  }

  private static Status current(Scene scene, Cloth cloth) {
    if (scene.walk().marking(cloth.id()).wasShown()) {
      return new Status(Sign.SHOWN, scene.say("state.marking-shown"));
    }
    if (anyShown(scene, cloth)) {
      return new Status(Sign.SHOWN, scene.say("state.answers-shown"));
    }
    return blind(cloth).findAny().isEmpty()
        ? new Status(Sign.OPEN, scene.say("state.open"))
        : new Status(Sign.PAUSED, scene.say("state.paused"));
  }

  private static Status away(Scene scene, Cloth cloth, boolean ended) {
    var parked = parked(scene, cloth);
    if (parked > 0) {
      return new Status(Sign.LEFT, scene.say("state.left-parked", parked));
    }
    // The end destroys what is sealed: nothing is paused any more.
    if (!ended
        && (blind(cloth).anyMatch(p -> scene.answers(p.id()).isSealed())
            || scene.walk().marking(cloth.id()).isSealed())) {
      return new Status(Sign.PAUSED, scene.say("state.paused"));
    }
    return scene.minutes().cloth(cloth.id()).firstOpened() == null
        ? new Status(Sign.COMING, scene.say("state.coming"))
        : new Status(Sign.LEFT, scene.say("state.left"));
  }

  public static int parked(Scene scene, Cloth cloth) {
    return (int) blind(cloth).filter(p -> scene.answers(p.id()).isParked()).count();
  }

  static boolean anyShown(Scene scene, Cloth cloth) {
    return blind(cloth).anyMatch(p -> scene.answers(p.id()).wasShown());
  }

  static Stream<Prompt> blind(Cloth cloth) {
    return cloth.prompts().stream().filter(prompt -> prompt.kind() != Kind.ACTIONS);
  }

  static Stream<Prompt> open(Scene scene, Cloth cloth) {
    return blind(cloth).filter(prompt -> scene.answers(prompt.id()).isOpen());
  }

  private static String by(Scene scene, String key, @Nullable LocalDateTime by) {
    return by == null ? scene.say(key) : scene.say(key + "-by", scene.dates().moment(by));
  }
}
