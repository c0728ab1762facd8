package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Ticks;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import java.util.List;
import java.util.Map;

/// Where somebody says in which capacity they take part. Nothing is chosen beforehand.
public final class CapacityForm {

  private CapacityForm() {}

  public static Card of(Scene scene) {
    return new Card(
        "capacity",
        scene.say("capacity.how"),
        List.of(
            new Heading(scene.say("capacity.how"), 2),
            new Prose(
                scene.say("capacity.about-" + Promise.name(scene.session().openness())),
                Tone.PLAIN),
            new Choice(
                "side",
                scene.say("capacity.how"),
                List.of(
                    new Option("employer", scene.say("capacity.employer"), null),
                    new Option("union", scene.say("capacity.union"), null),
                    new Option("employee", scene.say("capacity.employee"), null)),
                null,
                false),
            new Line(
                "other-organisation",
                scene.say("capacity.organisation"),
                scene.say("capacity.organisation-hint"),
                "",
                LineKind.TEXT,
                false),
            new Ticks(
                "manager",
                scene.say("capacity.for-employer"),
                List.of(new Option("yes", scene.say("capacity.manager"), null)),
                List.of()),
            new Prose(scene.say("capacity.voluntary"), Tone.QUIET),
            new Buttons(
                List.of(
                    new Button(
                        scene.say("button.take-part"),
                        Verb.STATE_CAPACITY,
                        Map.of(),
                        Style.MAIN)))));
  }
}
