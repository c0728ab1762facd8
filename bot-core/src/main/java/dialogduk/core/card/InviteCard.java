package dialogduk.core.card;

import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Letting people in: the code, texts to copy, and those who wait at the door.
public final class InviteCard {

  private InviteCard() {}

  /// Somebody at the door.
  public record Waiting(String person, String name) {}

  /// Where people come in from outside the chat.
  ///
  /// @param join where the code is typed
  /// @param room where those go who are in already
  public record Addresses(String join, String room) {}

  public static Card of(Scene scene, Addresses at, String code, List<Waiting> waiting) {
    var blocks = new ArrayList<Block>();
    var open = scene.session().admitting();
    blocks.add(new Heading(scene.say("invite.title"), 2));
    for (var person : waiting) {
      blocks.add(new Prose(scene.say("invite.waits", person.name()), Tone.PLAIN));
      blocks.add(
          new Block.Buttons(
              List.of(
                  on(scene.say("button.admit-one", person.name()), Verb.ADMIT, person, Style.PLAIN),
                  on(scene.say("button.remove", person.name()), Verb.REMOVE, person, Style.BARE))));
    }
    if (open) {
      blocks.add(new Prose(scene.say("invite.open"), Tone.PLAIN));
      blocks.add(
          new Facts(
              scene.say("invite.how"),
              List.of(
                  new Fact(scene.say("invite.address"), at.join()),
                  new Fact(scene.say("invite.code"), code))));
      blocks.add(copy(scene, "invitation", invitation(scene, at.join(), code)));
      blocks.add(press(scene, "button.close-admission", Verb.CLOSE_ADMISSION));
    } else {
      blocks.add(new Prose(scene.say("invite.closed"), Tone.PLAIN));
      blocks.add(press(scene, "button.admit", Verb.OPEN_ADMISSION));
    }
    blocks.add(copy(scene, "reminder", reminder(scene, at.room())));
    return new Card("invite", scene.say("invite.title"), blocks);
  }

  static String invitation(Scene scene, String address, String code) {
    return scene.say("invite.invitation", scene.title(), address, code);
  }

  static String reminder(Scene scene, String address) {
    return scene.say("invite.reminder-text", scene.title(), address);
  }

  private static Line copy(Scene scene, String name, String text) {
    return new Line(name, scene.say("invite." + name + "-label"), null, text, LineKind.CODE, false);
  }

  private static Block press(Scene scene, String label, Verb verb) {
    return new Block.Buttons(List.of(new Button(scene.say(label), verb, Map.of(), Style.PLAIN)));
  }

  private static Button on(String label, Verb verb, Waiting person, Style style) {
    return new Button(label, verb, Map.of("target", person.person()), style);
  }
}
