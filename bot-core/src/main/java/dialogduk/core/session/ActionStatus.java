package dialogduk.core.session;

/// The status of an action item, settable in any order.
public enum ActionStatus {
  NOT_STARTED,
  UNDER_WAY,
  DONE,
  DROPPED
}
