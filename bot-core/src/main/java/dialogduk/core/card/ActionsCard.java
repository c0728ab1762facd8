package dialogduk.core.card;

import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Table;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.view.Minutes.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The action list, with the column names of the cloths.
final class ActionsCard {

  private ActionsCard() {}

  static Card of(Scene scene) {
    var actions = scene.minutes().actions().values();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.say("actions.title"), 2));
    blocks.add(new Prose(counts(scene, actions), Tone.LEAD));
    blocks.add(
        actions.isEmpty()
            ? new Prose(scene.say("actions.none"), Tone.PLAIN)
            : table(scene, actions));
    return new Card("actions", counts(scene, actions), blocks);
  }

  static Table table(Scene scene, Collection<Action> actions) {
    return new Table(scene.say("actions.title"), columns(scene), rows(scene, actions));
  }

  static List<String> columns(Scene scene) {
    return List.of(
        scene.say("actions.what"),
        scene.say("actions.purpose"),
        scene.say("actions.owner"),
        scene.say("actions.deadline"),
        scene.say("actions.status"));
  }

  private static List<List<String>> rows(Scene scene, Collection<Action> actions) {
    return actions.stream()
        .map(
            action ->
                List.of(
                    what(scene, action),
                    action.purpose() == null ? "" : scene.body(action.purpose()),
                    owner(scene, action),
                    deadline(scene, action),
                    status(scene, action)))
        .toList();
  }

  private static String what(Scene scene, Action action) {
    return scene.say(
        "actions.from", scene.body(action.what()), scene.dialogue().number(action.cloth()));
  }

  static String owner(Scene scene, Action action) {
    return action.owner() == null ? scene.say("actions.no-owner") : scene.name(action.owner());
  }

  static String deadline(Scene scene, Action action) {
    return action.deadline() == null
        ? scene.say("actions.no-deadline")
        : scene.dates().day(action.deadline());
  }

  static String status(Scene scene, Action action) {
    var word = scene.say(statusKey(action.status()));
    return action.reason() == null
        ? word
        : scene.say("actions.status-because", word, scene.body(action.reason()));
  }

  static String statusKey(ActionStatus status) {
    return "actions.status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String counts(Scene scene, Collection<Action> actions) {
    if (actions.isEmpty()) {
      return scene.say("actions.none");
    }
    var ownerless = actions.stream().filter(action -> action.owner() == null).count();
    var line = scene.say("actions.count", actions.size());
    return ownerless == 0 ? line : line + " " + scene.say("actions.count-ownerless", ownerless);
  }
}
