package dialogduk.core.card;

import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import java.util.List;

/// A new personal link, shown once to the one who made it.
public final class LinkCard {

  private LinkCard() {}

  public static Card of(Scene scene, String name, String address) {
    var title = scene.say("invite.link", name);
    return new Card(
        "link",
        title,
        List.of(
            new Note(NoteKind.PRIVATE, title, List.of(scene.say("invite.link-text", name))),
            new Line("link", title, null, address, LineKind.CODE, false)));
  }
}
