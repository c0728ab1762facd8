package dialogduk.core.card;

import dialogduk.core.card.Button.Style;
import java.util.Map;

/// Buttons that carry what the person saw.
final class Presses {

  private Presses() {}

  static Button step(Scene scene, String label, Verb verb, Style style) {
    return new Button(
        scene.say(label), verb, Map.of("seen", String.valueOf(scene.session().step())), style);
  }

  static Button on(Scene scene, String label, Verb verb, String target, Style style) {
    return new Button(
        label,
        verb,
        Map.of("target", target, "seen", String.valueOf(scene.session().step())),
        style);
  }
}
