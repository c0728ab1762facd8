package dialogduk.web.card;

import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Scale;
import dialogduk.core.card.Block.Ticks;
import org.jspecify.annotations.Nullable;

/// What one chooses from. Nothing is chosen beforehand unless the card says so.
final class Choices {

  private final Sheet sheet;
  private final Html html;

  Choices(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html;
  }

  void choice(Choice choice) {
    if (choice.menu()) {
      menu(choice);
    } else {
      radios(choice);
    }
  }

  private void radios(Choice choice) {
    html.open("fieldset").element("legend", choice.legend());
    int number = 0;
    for (var option : choice.options()) {
      html.open("div", "class", "choice");
      box(
          "radio",
          choice.name(),
          option,
          sheet.id(choice.name() + "-" + number++),
          option.value().equals(choice.selected()));
      html.close();
    }
    html.close();
  }

  private void menu(Choice choice) {
    var id = sheet.id(choice.name());
    html.open("div", "class", "field");
    html.element("label", choice.legend(), "for", id);
    html.open("select", "id", id, "name", choice.name());
    if (choice.selected() == null) {
      html.element("option", sheet.words.text("choice.none"), "value", "");
    }
    for (var option : choice.options()) {
      html.element(
          "option",
          option.hint() == null ? option.label() : option.label() + " · " + option.hint(),
          "value",
          option.value(),
          "selected",
          option.value().equals(choice.selected()) ? "" : null);
    }
    html.close().close();
  }

  void ticks(Ticks ticks) {
    html.open("fieldset").element("legend", ticks.legend());
    int number = 0;
    for (var option : ticks.options()) {
      html.open("div", "class", "check");
      box(
          "checkbox",
          ticks.name(),
          option,
          sheet.id(ticks.name() + "-" + number++),
          ticks.selected().contains(option.value()));
      html.close();
    }
    html.close();
  }

  private void box(String type, String name, Option option, String id, boolean chosen) {
    html.single(
        "input",
        "type",
        type,
        "id",
        id,
        "name",
        name,
        "value",
        option.value(),
        "checked",
        chosen ? "" : null,
        "aria-describedby",
        Fields.described(id, option.hint(), false));
    html.element("label", option.label(), "for", id);
    if (option.hint() != null) {
      html.element("p", option.hint(), "class", "hint", "id", id + "-h");
    }
  }

  void scale(Scale scale) {
    var id = sheet.id(scale.name());
    var hint = scale.hint().isEmpty() ? null : scale.hint();
    html.open("fieldset", "aria-describedby", Fields.described(id, hint, false));
    html.element("legend", scale.legend());
    if (hint != null) {
      html.element("p", hint, "class", "hint", "id", id + "-h");
    }
    html.open("div", "class", "scale steps-" + scale.steps());
    for (int step = 1; step <= scale.steps(); step++) {
      stop(scale, step, id + "-" + step);
    }
    html.close();
    html.open("p", "class", "scale-ends steps-" + scale.steps(), "aria-hidden", "true");
    html.element("span", scale.low()).element("span", scale.high()).close();
    html.close();
  }

  private void stop(Scale scale, int step, String id) {
    html.open("div", "class", "stop");
    html.single(
        "input",
        "type",
        "radio",
        "id",
        id,
        "name",
        scale.name(),
        "value",
        Integer.toString(step),
        "checked",
        step == scale.selected() ? "" : null);
    html.open("label", "for", id);
    html.open("span", "class", "ring").raw(Drawing.rings(step, scale.steps())).close();
    html.element("span", Integer.toString(step), "class", "step");
    var end = end(scale, step);
    if (end != null) {
      html.element("span", ", " + end, "class", "sr");
    }
    html.close().close();
  }

  private static @Nullable String end(Scale scale, int step) {
    if (step == 1) {
      return scale.low();
    }
    return step == scale.steps() ? scale.high() : null;
  }
}
