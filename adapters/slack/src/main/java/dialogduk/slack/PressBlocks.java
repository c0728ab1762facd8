package dialogduk.slack;

import dialogduk.core.card.Button;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Buttons. Each `action_id` is its verb and a running number, so that it is the only one in its
/// message: `hand-in.1`.
final class PressBlocks {

  private final Pieces pieces;
  private final SlackPlace place;
  private int count;
  private boolean main;

  PressBlocks(Pieces pieces, SlackPlace place) {
    this.pieces = pieces;
    this.place = place;
  }

  void draw(List<Button> buttons) {
    for (int from = 0; from < buttons.size(); from += Limits.ACTIONS) {
      add(buttons.subList(from, Math.min(from + Limits.ACTIONS, buttons.size())));
    }
  }

  private void add(List<Button> buttons) {
    buttons.stream()
        .map(Button::label)
        .filter(label -> !SlackText.fits(label, Limits.BUTTON))
        .forEach(label -> pieces.paragraph(List.of(Run.plain(label))));
    var elements = new ArrayList<Map<String, Object>>();
    buttons.forEach(button -> elements.add(element(button)));
    pieces.addStaying(row(elements));
  }

  static Map<String, Object> row(List<?> elements) {
    var block = new LinkedHashMap<String, Object>();
    block.put("type", "actions");
    block.put("elements", List.copyOf(elements));
    return block;
  }

  private Map<String, Object> element(Button button) {
    var element = new LinkedHashMap<String, Object>();
    element.put("type", "button");
    element.put("action_id", button.verb().wire() + "." + ++count);
    element.put("text", SlackText.plain(SlackText.shortened(button.label(), Limits.BUTTON)));
    element.put("value", place.press(button).encode());
    if (button.style() == Button.Style.MAIN && !main) {
      main = true;
      element.put("style", "primary");
    }
    return element;
  }
}
