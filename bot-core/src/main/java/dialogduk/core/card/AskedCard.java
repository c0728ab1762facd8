package dialogduk.core.card;

import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.view.Asked;
import java.util.List;
import java.util.stream.Stream;

/// What others wanted to do and only those who lead may: a private note to them, until the next
/// step.
public final class AskedCard {

  private AskedCard() {}

  /// Empty when nobody asked.
  public static List<Card> of(Scene scene, List<Asked> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    var title = scene.say("asked.title");
    var lines =
        Stream.concat(
                asked.stream().map(one -> line(scene, one)), Stream.of(scene.say("asked.text")))
            .toList();
    return List.of(new Card("asked", title, List.of(new Note(NoteKind.PRIVATE, title, lines))));
  }

  private static String line(Scene scene, Asked asked) {
    return scene.say(
        "asked.line",
        scene.name(asked.person()),
        scene.say("right." + asked.right().id()),
        scene.dates().time(asked.at()));
  }
}
