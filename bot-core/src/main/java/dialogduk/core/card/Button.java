package dialogduk.core.card;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A verb to press. It carries what the person saw, so that a stale click changes nothing.
///
/// @param verb what it asks for, the same on every surface
/// @param values what goes with it (`target`, `seen`); never a text or a person of the box
public record Button(String label, Verb verb, Map<String, String> values, Style style) {
  public Button {
    // Sorted, so that the same button is written the same way on every node: cards are hashed.
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  Button quiet() {
    return style == Style.MAIN ? new Button(label, verb, values, Style.PLAIN) : this;
  }

  public enum Style {
    /// The usual next step; at most one in a view.
    MAIN,
    PLAIN,
    /// As quiet as a link.
    BARE
  }
}
