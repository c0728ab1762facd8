package dialogduk.core.session;

/// What a person does in the session, beside the capacity in which they take part.
public enum Function {
  FACILITATOR,
  COFACILITATOR,
  SECRETARY,
  OBSERVER,
  /// Answers and marks, once a capacity is stated; may be held beside any other function.
  PARTICIPANT;

  /// Leads the steps.
  public boolean leads() {
    return this == FACILITATOR || this == COFACILITATOR;
  }
}
