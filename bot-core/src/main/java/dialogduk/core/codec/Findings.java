package dialogduk.core.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is found in one file while it is read. It comes out in the order of the file, whatever the
/// order in which it was found.
final class Findings {

  private record Finding(Place place, String message) {}

  private static final Comparator<Finding> IN_FILE_ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.place().line())
          .thenComparingInt(finding -> finding.place().column());

  private final String definition;
  private final String file;
  private final List<Finding> faults = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();

  Findings(String definition, String file) {
    this.definition = definition;
    this.file = file;
  }

  void fault(Place place, String message) {
    faults.add(new Finding(place, message));
  }

  void warning(Place place, String message) {
    warnings.add(new Finding(place, message));
  }

  int count() {
    return faults.size();
  }

  List<Fault> faults() {
    return inFileOrder(faults);
  }

  List<Fault> warnings() {
    return inFileOrder(warnings);
  }

  private List<Fault> inFileOrder(List<Finding> findings) {
    return findings.stream().sorted(IN_FILE_ORDER).map(this::named).toList();
  }

  private Fault named(Finding finding) {
    var place = finding.place();
    return new Fault(definition, file, place.line(), place.path(), finding.message());
  }
}
