package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.session.Function;
import dialogduk.core.session.Session.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Who has which functions, and how to change that, as one form for however many: a person is
/// picked, then a function. Sides are not told here.
public final class RolesForm {

  public static final String SLOT = "roles";

  private RolesForm() {}

  public static Card of(Scene scene) {
    return new Card(
        SLOT,
        scene.say("people.title"),
        List.of(
            new Heading(scene.say("people.title"), 2),
            new Prose(scene.say("people.explain"), Tone.QUIET),
            new Facts(scene.say("people.function"), functions(scene)),
            new Choice("person", scene.say("roles.person"), people(scene), null, true),
            new Choice(
                "function",
                scene.say("people.function"),
                Arrays.stream(Function.values()).map(it -> option(scene, it)).toList(),
                null,
                true),
            new Buttons(
                List.of(
                    button(scene, "roles.give", Verb.GIVE_FUNCTION, Style.MAIN),
                    button(scene, "roles.take", Verb.TAKE_FUNCTION, Style.PLAIN),
                    button(scene, "roles.link", Verb.RENEW_LINK, Style.PLAIN),
                    button(scene, "roles.remove", Verb.REMOVE, Style.BARE)))));
  }

  /// Those with more to do than to take part.
  private static List<Fact> functions(Scene scene) {
    return scene.session().members().entrySet().stream()
        .filter(member -> !others(member.getValue()).isEmpty())
        .map(member -> fact(scene, member.getKey(), member.getValue()))
        .toList();
  }

  private static Fact fact(Scene scene, String person, Member member) {
    var words = others(member).stream().map(it -> PeopleCard.function(scene, it)).toList();
    return new Fact(scene.name(person), scene.texts().list(words));
  }

  private static List<Function> others(Member member) {
    return member.functions().stream().filter(it -> it != Function.PARTICIPANT).toList();
  }

  private static List<Option> people(Scene scene) {
    return People.options(scene).stream().filter(it -> !it.value().isEmpty()).toList();
  }

  private static Option option(Scene scene, Function function) {
    return new Option(function.name(), PeopleCard.function(scene, function), null);
  }

  private static Button button(Scene scene, String label, Verb verb, Style style) {
    return new Button(scene.say(label), verb, Map.of(), style);
  }
}
