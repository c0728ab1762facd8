package dialogduk.core.session;

/// The status of an action item, settable in any order.
public enum ActionStatus {
  NOT_STARTED,
  UNDER_WAY,
  DONE,
  DROPPED;

  /// Whether nothing is left to do.
  public boolean isOver() {
    return this == DONE || this == DROPPED;
  }
}
