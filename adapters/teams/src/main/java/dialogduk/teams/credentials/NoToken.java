package dialogduk.teams.credentials;

/// Why there is no token to write to Teams with.
public enum NoToken {
  /// `TEAMS_APP_PASSWORD` is wrong or has run out.
  WRONG_SECRET,
  /// `TEAMS_APP_ID` is not known in `TEAMS_TENANT_ID`.
  UNKNOWN_APP,
  WRONG_TENANT,
  /// For another reason, which is in the log.
  REFUSED,
  /// The token server did not answer, or not as it should.
  UNANSWERED
}
