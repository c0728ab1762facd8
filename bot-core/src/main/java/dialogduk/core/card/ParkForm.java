package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.session.ParkReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Letting go of a question for now: which, why, until when, and who raises it again.
public final class ParkForm {

  private ParkForm() {}

  public static Card of(Scene scene, Cloth cloth) {
    return of(scene, cloth, null);
  }

  /// @param picked the question it begins with
  public static Card of(Scene scene, Cloth cloth, @Nullable String picked) {
    var blocks =
        List.<Block>of(
            new Heading(scene.say("park.title"), 2),
            new Prose(scene.say("park.explain"), Tone.PLAIN),
            new Choice("target", scene.say("park.which"), prompts(scene, cloth), picked, false),
            new Choice("reason", scene.say("park.why"), reasons(scene), null, false),
            new Line("sentence", scene.say("park.sentence"), null, "", LineKind.TEXT, false),
            new Line(
                "until",
                scene.say("park.until"),
                scene.say("park.until-hint"),
                "",
                LineKind.DATE,
                false),
            new Choice("owner", scene.say("park.who"), People.options(scene), "", true),
            new Buttons(
                List.of(
                    Presses.on(scene, scene.say("button.park"), Verb.PARK, cloth.id(), Style.MAIN),
                    Presses.step(scene, "button.wait", Verb.WAIT, Style.BARE))));
    return new Card("park", scene.say("park.title"), blocks);
  }

  private static List<Option> prompts(Scene scene, Cloth cloth) {
    var options = new ArrayList<Option>();
    ClothState.blind(cloth)
        .filter(prompt -> !scene.answers(prompt.id()).isParked())
        .forEach(
            prompt ->
                options.add(
                    new Option(
                        prompt.id(),
                        scene.promptNumber(prompt.id()) + " " + scene.promptName(prompt.id()),
                        null)));
    if (options.size() > 1) {
      options.add(new Option(cloth.id(), scene.say("park.whole"), scene.say("park.whole-hint")));
    }
    return options;
  }

  private static List<Option> reasons(Scene scene) {
    return Arrays.stream(ParkReason.values())
        .map(reason -> new Option(reason.name(), scene.say(ParkedBlocks.key(reason)), null))
        .toList();
  }
}
