package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.session.Function;
import dialogduk.core.session.Session.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who takes part, with which functions, and what the facilitator may do about it. Sides are not
/// told here.
public final class PeopleCard {

  private PeopleCard() {}

  public static Card of(Scene scene) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.say("people.title"), 2));
    blocks.add(new Prose(scene.say("people.explain"), Tone.QUIET));
    scene.session().members().forEach((person, member) -> blocks.add(one(scene, person, member)));
    return new Card("people", scene.say("people.title"), blocks);
  }

  private static Block one(Scene scene, String person, Member member) {
    var functions =
        scene.texts().list(member.functions().stream().map(f -> function(scene, f)).toList());
    var summary =
        scene.say(
            "people.one",
            scene.name(person),
            functions.isEmpty() ? scene.say("function.none") : functions);
    return new Fold(summary, List.of(functions(scene, person), buttons(scene, person, member)));
  }

  private static Choice functions(Scene scene, String person) {
    return new Choice(
        "function." + person,
        scene.say("people.function"),
        Arrays.stream(Function.values())
            .map(f -> new Option(f.name(), function(scene, f), null))
            .toList(),
        Function.PARTICIPANT.name(),
        true);
  }

  private static Buttons buttons(Scene scene, String person, Member member) {
    var buttons = new ArrayList<Button>();
    var name = scene.name(person);
    buttons.add(on(scene.say("button.give-function", name), Verb.GIVE_FUNCTION, person));
    if (!member.functions().isEmpty()) {
      buttons.add(on(scene.say("button.take-function", name), Verb.TAKE_FUNCTION, person));
    }
    buttons.add(on(scene.say("button.link", name), Verb.RENEW_LINK, person));
    buttons.add(on(scene.say("button.remove", name), Verb.REMOVE, person));
    return new Buttons(buttons);
  }

  private static Button on(String label, Verb verb, String person) {
    return new Button(label, verb, Map.of("target", person), Style.BARE);
  }

  public static String function(Scene scene, Function function) {
    return scene.say("function." + function.name().toLowerCase(Locale.ROOT));
  }
}
