package dialogduk.teams;

import dialogduk.core.press.Filled;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was filled in when a form was refused, and why.
///
/// @param faults by the name of the field; by an empty name what is wrong with all of it
record Entered(Filled typed, Map<String, String> faults) {

  static final Entered NOTHING = new Entered(Filled.NOTHING, Map.of());

  Entered {
    faults = Map.copyOf(faults);
  }

  /// Absent where nothing was sent, so that the form shows what it would at first.
  Optional<String> text(String name) {
    return all(name).map(List::getFirst);
  }

  /// A form that came back says of every field what is in it; a choice that is empty is not sent.
  Optional<List<String>> all(String name) {
    var values = typed.fields().get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  boolean isBack() {
    return !typed.fields().isEmpty();
  }
}
