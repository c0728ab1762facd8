package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Button.Style;
import java.util.List;
import java.util.Map;

/// For those in a chat who are not in the dialogue: what goes on, and how to be let in.
public final class JoinCard {

  private JoinCard() {}

  public static Card of(Scene scene) {
    var heading = scene.say("join.not-in");
    var leads = scene.facilitator();
    return new Card(
        "join",
        heading,
        List.of(
            new Note(
                NoteKind.INFO, heading, List.of(scene.say("join.ask", leads == null ? "" : leads))),
            new Buttons(
                List.of(new Button(scene.say("button.join"), Verb.JOIN, Map.of(), Style.MAIN)))));
  }

  public static Card waiting(Scene scene) {
    var heading = scene.say("join.waiting");
    var leads = scene.facilitator();
    return new Card(
        "join",
        heading,
        List.of(
            new Note(
                NoteKind.INFO,
                heading,
                List.of(scene.say("join.waiting-text", leads == null ? "" : leads)))));
  }

  /// Somebody asks to be let in; for those who may.
  public static Card knock(Scene scene, String person, String name) {
    var heading = scene.say("invite.waits", name);
    return new Card(
        "knock",
        heading,
        List.of(
            new Note(NoteKind.INFO, heading, List.of(scene.say("join.knock-text"))),
            new Buttons(
                List.of(
                    button(scene, "button.admit-one", name, Verb.ADMIT, person, Style.MAIN),
                    button(scene, "button.remove", name, Verb.REMOVE, person, Style.PLAIN)))));
  }

  private static Button button(
      Scene scene, String label, String name, Verb verb, String person, Style style) {
    return new Button(scene.say(label, name), verb, Map.of("target", person), style);
  }
}
