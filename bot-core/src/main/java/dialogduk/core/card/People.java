package dialogduk.core.card;

import dialogduk.core.card.Block.Option;
import java.util.ArrayList;
import java.util.List;

/// The members of the session as options of a form.
final class People {

  private People() {}

  /// Nobody first, then everybody by name.
  static List<Option> options(Scene scene) {
    var options = new ArrayList<Option>();
    options.add(new Option("", scene.say("person.nobody"), null));
    scene.session().members().keySet().stream()
        .map(person -> new Option(person, scene.name(person), null))
        .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
        .forEach(options::add);
    return options;
  }
}
