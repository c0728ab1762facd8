package dialogduk.slack.standin;

/// Somebody who can be in a channel.
public record Account(
    String id, String team, String name, Kind kind, boolean deleted, String locale) {

  /// What rights the account has in its team. A Connect user is a member of another team.
  public enum Kind {
    MEMBER,
    ADMIN,
    GUEST,
    SINGLE_CHANNEL_GUEST,
    BOT
  }

  public Account with(Kind wanted) {
    return new Account(id, team, name, wanted, deleted, locale);
  }

  public Account renamed(String wanted) {
    return new Account(id, team, wanted, kind, deleted, locale);
  }

  public Account deactivated() {
    return new Account(id, team, name, kind, true, locale);
  }

  public Account speaking(String wanted) {
    return new Account(id, team, name, kind, deleted, wanted);
  }
}
