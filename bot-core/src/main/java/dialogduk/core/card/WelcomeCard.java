package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The first card of a room: which dialogue is shown here, who leads it, what is promised, and how
/// to take part.
final class WelcomeCard {

  private WelcomeCard() {}

  static Card of(Scene scene) {
    var heading = scene.say("welcome.title", scene.title());
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(heading, 2));
    blocks.addAll(scene.session().isRunning() ? waysIn(scene) : over(scene));
    return new Card("welcome", heading, blocks);
  }

  private static List<Block> waysIn(Scene scene) {
    var leads = scene.facilitator();
    return List.of(
        new Prose(
            leads == null ? scene.say("welcome.how") : scene.say("welcome.led", leads), Tone.PLAIN),
        new Prose(scene.say("promise." + Promise.name(scene.session().openness())), Tone.QUIET),
        new Buttons(
            List.of(
                new Button(scene.say("button.join"), Verb.JOIN, Map.of(), Style.MAIN),
                new Button(scene.say("welcome.status"), Verb.WAIT, Map.of(), Style.PLAIN))));
  }

  private static List<Block> over(Scene scene) {
    return List.of(new Prose(scene.say("refusal.ended"), Tone.PLAIN));
  }
}
