package dialogduk.core.card;

import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import java.util.ArrayList;
import java.util.List;

/// What somebody wrote in a form that is no more, to copy: it is kept nowhere.
public final class KeptCard {

  private KeptCard() {}

  public static Card of(Scene scene, List<String> texts) {
    var title = scene.say("kept.title");
    var blocks = new ArrayList<Block>();
    blocks.add(new Note(NoteKind.PRIVATE, title, List.of(scene.say("kept.text"))));
    for (int n = 0; n < texts.size(); n++) {
      blocks.add(
          new Line(
              "kept-" + n,
              scene.say("kept.label", n + 1),
              null,
              texts.get(n),
              LineKind.CODE,
              false));
    }
    return new Card("kept", title, blocks);
  }
}
