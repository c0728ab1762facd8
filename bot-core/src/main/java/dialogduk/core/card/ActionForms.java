package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Button.Style;
import dialogduk.core.view.Minutes.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A new action, and one action with what the reader may do to it.
public final class ActionForms {

  private ActionForms() {}

  /// @param id drawn by the shell, so that a doubled press adds one action
  /// @param cloth where the action comes from
  public static Card add(Scene scene, String id, String cloth) {
    return add(scene, id, cloth, "");
  }

  /// @param begun what to do, as far as it is written
  public static Card add(Scene scene, String id, String cloth, String begun) {
    return new Card(
        "action-new",
        scene.say("actions.new"),
        List.of(
            new Heading(scene.say("actions.new"), 2),
            new Line("what", scene.say("actions.what"), null, begun, LineKind.TEXT, true),
            new Line("purpose", scene.say("actions.purpose"), null, "", LineKind.TEXT, false),
            new Choice("owner", scene.say("actions.owner"), People.options(scene), "", true),
            new Line("deadline", scene.say("actions.deadline"), null, "", LineKind.DATE, false),
            new Buttons(
                List.of(
                    new Button(
                        scene.say("button.add-action"),
                        Verb.ADD_ACTION,
                        Map.of("target", id, "cloth", cloth),
                        Style.MAIN)))));
  }

  /// @param mayChange text, owner and deadline
  public static Card change(Scene scene, Action action, boolean mayChange, boolean mayRemove) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.body(action.what()), 3));
    blocks.add(
        new Choice(
            "status",
            scene.say("actions.status"),
            ActionsCard.statuses(scene),
            action.status().name(),
            true));
    blocks.add(
        new Line(
            "reason",
            scene.say("actions.reason"),
            scene.say("actions.reason-hint"),
            "",
            LineKind.TEXT,
            false));
    var buttons = new ArrayList<Button>();
    buttons.add(on(scene, "button.action-status", Verb.ACTION_STATUS, action, Style.PLAIN));
    if (mayChange) {
      blocks.addAll(fields(scene, action));
      buttons.add(on(scene, "button.action-change", Verb.CHANGE_ACTION, action, Style.PLAIN));
    }
    if (mayRemove) {
      buttons.add(on(scene, "button.action-remove", Verb.REMOVE_ACTION, action, Style.BARE));
    }
    blocks.add(new Buttons(buttons));
    return new Card("action:" + action.id(), scene.body(action.what()), blocks);
  }

  private static List<Block> fields(Scene scene, Action action) {
    var deadline = action.deadline();
    return List.of(
        new Line(
            "what",
            scene.say("actions.what"),
            null,
            scene.body(action.what()),
            LineKind.TEXT,
            true),
        new Line(
            "purpose",
            scene.say("actions.purpose"),
            null,
            action.purpose() == null ? "" : scene.body(action.purpose()),
            LineKind.TEXT,
            false),
        new Choice(
            "owner",
            scene.say("actions.owner"),
            People.options(scene),
            action.owner() == null ? "" : action.owner(),
            true),
        new Line(
            "deadline",
            scene.say("actions.deadline"),
            null,
            deadline == null ? "" : deadline.toString(),
            LineKind.DATE,
            false));
  }

  private static Button on(
      Scene scene, String label, Verb verb, Action action, Button.Style style) {
    return new Button(scene.say(label), verb, Map.of("target", action.id()), style);
  }
}
