package dialogduk.core.card;

import dialogduk.core.card.Block.Fact;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.disclosure.Openness;
import java.util.List;

/// What is promised about who sees what, said before the click and the same on every surface.
final class Promise {

  private Promise() {}

  /// One or two sentences about what is open on this cloth now.
  static String before(Scene scene, Cloth cloth) {
    if (scene.walk().marking(cloth.id()).isOpen()) {
      return scene.say("promise.marking");
    }
    return scene.say("promise." + name(openness(scene, cloth)));
  }

  static List<Fact> answers(Scene scene, Cloth cloth) {
    var invited =
        ClothState.open(scene, cloth)
            .mapToInt(prompt -> scene.answers(prompt.id()).turn().invited())
            .max()
            .orElse(0);
    var openness = name(openness(scene, cloth));
    return List.of(
        new Fact(
            scene.say("who.before"),
            scene.say("who.before-text", LivingCard.progressLine(scene, false)).strip()),
        new Fact(scene.say("who.after"), scene.say("who.after-" + openness, invited)),
        new Fact(scene.say("who.change"), scene.say("who.change-" + openness)));
  }

  /// The openness the open prompts were opened with.
  static Openness openness(Scene scene, Cloth cloth) {
    return ClothState.open(scene, cloth)
        .map(prompt -> scene.answers(prompt.id()).turn().openness())
        .findFirst()
        .orElse(scene.session().openness());
  }

  static String name(Openness openness) {
    return switch (openness) {
      case OPEN -> "open";
      case NAMELESS -> "nameless";
    };
  }
}
