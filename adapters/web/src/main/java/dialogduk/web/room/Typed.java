package dialogduk.web.room;

import dialogduk.core.box.Row;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.press.Filled;
import dialogduk.core.session.Item;
import java.util.HashMap;

/// What was typed in a form that was refused, laid over what is kept, so that nothing typed is
/// lost. Nothing of it is stored.
final class Typed {

  private Typed() {}

  static Own over(Scene scene, Own own, Filled form) {
    var rows = new HashMap<>(own.rows());
    for (var prompt : scene.dialogue().prompts()) {
      var answer = form.answer(prompt);
      if (answer != null && !answer.blank()) {
        var key = new Item.Answers(prompt.id()).key();
        var kept = rows.getOrDefault(key, Row.empty(own.person()));
        rows.put(
            key,
            new Row(
                kept.person(),
                kept.handedIn(),
                kept.handedInAt(),
                answer,
                kept.draftAt(),
                kept.passed()));
      }
    }
    return new Own(own.person(), own.capacity(), rows);
  }
}
