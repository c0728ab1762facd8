package dialogduk.teams;

import dialogduk.core.card.Button;
import dialogduk.core.card.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Buttons as the actions of one card. Each carries its press, whatever a client makes of it.
final class Actions {

  /// What stands around the buttons.
  enum Around {
    /// A message without fields.
    MESSAGE,
    /// A message with fields, for clients that open no dialogs.
    CONVERSATION,
    /// A dialog, where Teams takes `Action.Submit` alone.
    DIALOG
  }

  private final TeamsPlace place;
  private final Around around;
  private final boolean required;
  private boolean main;

  /// @param required whether some field must be filled in
  Actions(TeamsPlace place, Around around, boolean required) {
    this.place = place;
    this.around = around;
    this.required = required;
  }

  /// The first few stand beside each other, the others behind "…".
  List<Map<String, Object>> of(List<Button> buttons) {
    int beside = isOneRow(buttons) ? buttons.size() : beside(buttons, Limits.BUTTONS);
    var actions = new ArrayList<Map<String, Object>>();
    for (var button : buttons) {
      var action = action(button);
      if (actions.size() >= beside) {
        action.put("mode", "secondary");
      }
      actions.add(action);
    }
    return actions;
  }

  /// Where they stand in the body, with the long labels in full above them. Those that do the same
  /// to one thing and another stand in rows: none of them is further away than the others.
  void draw(List<Button> buttons, Pieces pieces) {
    inFull(buttons, pieces);
    boolean same = areOfAKind(buttons);
    var left = buttons;
    while (!left.isEmpty()) {
      int many =
          same
              ? beside(left, Limits.BUTTONS_OF_A_KIND)
              : Math.min(left.size(), Limits.BUTTONS_IN_A_ROW);
      pieces.add(Elements.actions(of(left.subList(0, many))));
      left = left.subList(many, left.size());
    }
  }

  /// Whether they may stand below a card, where there is one row.
  static boolean fitBelow(List<Button> buttons) {
    return areOfAKind(buttons) ? isOneRow(buttons) : buttons.size() <= Limits.BUTTONS_IN_A_ROW;
  }

  private static boolean isOneRow(List<Button> buttons) {
    return buttons.size() <= Limits.BUTTONS
        || (areOfAKind(buttons) && beside(buttons, Limits.BUTTONS_OF_A_KIND) == buttons.size());
  }

  private static boolean areOfAKind(List<Button> buttons) {
    return buttons.stream().map(Button::verb).distinct().count() == 1;
  }

  /// How many of them there is room for, at least one.
  private static int beside(List<Button> buttons, int most) {
    int letters = 0;
    int count = 0;
    for (var button : buttons) {
      letters += button.label().length();
      if (count == most || (count > 0 && letters > Limits.LETTERS_OF_A_ROW)) {
        break;
      }
      count++;
    }
    return count;
  }

  /// Labels that are longer than a button holds are read in full above it.
  static void inFull(List<Button> buttons, Pieces pieces) {
    buttons.stream()
        .map(Button::label)
        .filter(label -> !TeamsText.fits(label, Limits.TITLE))
        .forEach(label -> pieces.paragraph(List.of(Run.plain(label))));
  }

  private Map<String, Object> action(Button button) {
    var action =
        switch (around) {
          case DIALOG -> submit(button);
          case CONVERSATION -> execute(button);
          case MESSAGE ->
              place.dialogs() && opensForm(button.verb()) ? fetch(button) : execute(button);
        };
    if (button.style() == Button.Style.MAIN && !main) {
      main = true;
      action.put("style", "positive");
    }
    return action;
  }

  private Map<String, Object> execute(Button button) {
    var action = action("Action.Execute", button);
    action.put("verb", button.verb().wire());
    withData(action, button);
    action.put("fallback", submit(button));
    return action;
  }

  private Map<String, Object> submit(Button button) {
    var action = action("Action.Submit", button);
    withData(action, button);
    return action;
  }

  /// Only an `Action.Submit` opens a dialog:
  /// <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots>.
  /// A client without dialogs sends the same as a message.
  private Map<String, Object> fetch(Button button) {
    var action = action("Action.Submit", button);
    var data = data(button);
    data.put("msteams", Map.of("type", "task/fetch"));
    action.put("data", data);
    return action;
  }

  private static Map<String, Object> action(String type, Button button) {
    var action = new LinkedHashMap<String, Object>();
    action.put("type", type);
    action.put("title", title(button.label()));
    return action;
  }

  static String title(String label) {
    return TeamsText.label(TeamsText.shortened(label.replace('\n', ' '), Limits.TITLE));
  }

  private void withData(Map<String, Object> action, Button button) {
    if (required && !readsFields(button.verb())) {
      // Otherwise one could not leave a form that asks for something.
      action.put("associatedInputs", "none");
    }
    action.put("data", data(button));
  }

  private Map<String, Object> data(Button button) {
    var data = new LinkedHashMap<String, Object>();
    data.put(TeamsPress.NAME, place.press(button).encode());
    return data;
  }

  /// Whether the answer to it is a form.
  static boolean opensForm(Verb verb) {
    return switch (verb) {
      case ANSWER, MARK, PARK_FORM, JOINT, ACTION, CHANGE_ACTION, ROLES -> true;
      case START,
          JOIN,
          HAND_IN,
          SAVE_DRAFT,
          WITHDRAW,
          PASS,
          WITHDRAW_MARK,
          PASS_MARK,
          NEXT,
          SHOW,
          GO_ON,
          OPEN,
          OPEN_MARKING,
          TAKE_BACK,
          ASK_AGAIN,
          PARK,
          RETURN,
          KEEP_TALKING,
          REMIND,
          WAIT,
          SHARE_JOINT,
          JOINT_MARK,
          SUMMARISE,
          SET_DATE,
          ADD_ACTION,
          ACTION_STATUS,
          REMOVE_ACTION,
          OPEN_ADMISSION,
          CLOSE_ADMISSION,
          ADMIT,
          REMOVE,
          GIVE_FUNCTION,
          TAKE_FUNCTION,
          RENEW_LINK,
          SAVED_LINK,
          OFFER_CODE,
          CONNECT,
          STATE_CAPACITY,
          CHOOSE_OPENNESS,
          END,
          LEAVE ->
          false;
    };
  }

  /// Whether it means nothing without what is filled in.
  private static boolean readsFields(Verb verb) {
    return switch (verb) {
      case START,
          HAND_IN,
          SAVE_DRAFT,
          MARK,
          OPEN,
          ASK_AGAIN,
          RETURN,
          PARK,
          SHARE_JOINT,
          JOINT_MARK,
          SET_DATE,
          ADD_ACTION,
          CHANGE_ACTION,
          ACTION_STATUS,
          REMOVE,
          GIVE_FUNCTION,
          TAKE_FUNCTION,
          RENEW_LINK,
          STATE_CAPACITY,
          NEXT,
          GO_ON,
          OPEN_MARKING ->
          true;
      case JOIN,
          ANSWER,
          WITHDRAW,
          PASS,
          WITHDRAW_MARK,
          PASS_MARK,
          SHOW,
          TAKE_BACK,
          PARK_FORM,
          KEEP_TALKING,
          REMIND,
          WAIT,
          JOINT,
          SUMMARISE,
          ACTION,
          REMOVE_ACTION,
          OPEN_ADMISSION,
          CLOSE_ADMISSION,
          ADMIT,
          ROLES,
          SAVED_LINK,
          OFFER_CODE,
          CONNECT,
          CHOOSE_OPENNESS,
          END,
          LEAVE ->
          false;
    };
  }
}
