package dialogduk.core.disclosure;

/// The one word that goes with a shown picture. None of them is better than another.
public enum Word {
  /// *samlade*: all marks within two neighbouring steps.
  GATHERED,
  /// *går isär*: at least a third at the low end and at least a third at the high end.
  SPLIT,
  /// *spridda*: neither of these.
  SPREAD,
  /// *skiljer sig mellan parterna*: most of one side at one end, most of the other at the other.
  /// Only where the sides are shown, and then instead of a word for the total.
  DIFFERS
}
