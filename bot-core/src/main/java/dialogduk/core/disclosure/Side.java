package dialogduk.core.disclosure;

/// The capacity in which a person said that they take part. Membership of a union is sensitive: a
/// side stays out of events, logs, metrics and addresses.
public enum Side {
  EMPLOYER,
  UNION,
  /// Takes part without a side: an employee, or an observer who marks.
  NONE
}
