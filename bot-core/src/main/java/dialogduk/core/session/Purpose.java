package dialogduk.core.session;

/// What the group meets for.
public enum Purpose {
  NEW_AGREEMENT,
  REVISION
}
