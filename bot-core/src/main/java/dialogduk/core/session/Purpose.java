package dialogduk.core.session;

/// What the group meets for.
public enum Purpose {
  NEW_AGREEMENT,
  REVISION,
  /// A rehearsal with made-up participants; the record says so for ever.
  REHEARSAL
}
