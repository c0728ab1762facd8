package dialogduk.core.press;

import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.Function;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Who takes part, and how.
final class PeoplePresses {

  private PeoplePresses() {}

  /// Who is not in yet waits at the door, and is turned away.
  static Asked remove(Pressed pressed) {
    var person = person(pressed);
    if (person.isEmpty()) {
      return new Asked.Missing("said.pick-a-person");
    }
    return Asked.command(
        pressed.scene().session().member(person) == null
            ? new Command.TurnAway(person)
            : new Command.Remove(person));
  }

  static Asked function(Pressed pressed, BiFunction<String, Function, Command> command) {
    var person = person(pressed);
    if (person.isEmpty()) {
      return new Asked.Missing("said.pick-a-person");
    }
    return Pressed.word(named(pressed, person), Function.class)
        .map(function -> Asked.command(command.apply(person, function)))
        .orElseGet(() -> new Asked.Missing("said.pick-a-function"));
  }

  /// Who is meant: by the button, or as picked in the form around it.
  static String person(Pressed pressed) {
    return pressed.target().isEmpty() ? pressed.form().text("person") : pressed.target();
  }

  /// In a list of people every one has a menu of their own.
  private static String named(Pressed pressed, String person) {
    var form = pressed.form();
    var own = "function." + person;
    return pressed
        .press()
        .values()
        .getOrDefault("function", form.text(form.has(own) ? own : "function"));
  }

  static Asked stateCapacity(Pressed pressed) {
    var capacity = capacity(pressed.form());
    return capacity == null
        ? new Asked.Missing("said.say-how")
        : Asked.command(new Command.StateCapacity(capacity));
  }

  private static @Nullable Capacity capacity(Filled form) {
    var typed = form.text("other-organisation");
    var organisation = typed.isEmpty() ? form.text("organisation") : typed;
    return switch (form.text("side")) {
      case "employer" -> new Capacity(Side.EMPLOYER, null, form.has("manager"));
      case "union" -> organisation.isEmpty() ? null : new Capacity(Side.UNION, organisation, false);
      case "employee" -> Capacity.EMPLOYEE;
      default -> null;
    };
  }
}
