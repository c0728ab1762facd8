package dialogduk.slack.standin;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A workspace with the app installed in it.
public final class Team {

  /// What the app asks for at installation, without the optional history scopes.
  public static final Set<String> SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "channels:read",
          "groups:read",
          "users:read",
          "im:write",
          "files:write");

  private final String id;
  private final String domain;
  private final @Nullable String enterprise;
  private volatile Set<String> scopes = SCOPES;
  private volatile String token;
  private volatile @Nullable String refreshToken;
  private volatile Instant expires = Instant.MAX;
  private volatile String trouble = "";

  Team(String id, String domain, @Nullable String enterprise, String token) {
    this.id = id;
    this.domain = domain;
    this.enterprise = enterprise;
    this.token = token;
  }

  public String id() {
    return id;
  }

  public String domain() {
    return domain;
  }

  public @Nullable String enterprise() {
    return enterprise;
  }

  public String botUser() {
    return "UB" + id;
  }

  public String bot() {
    return "B" + id;
  }

  /// The bot's token that is valid now.
  public String token() {
    return token;
  }

  public Set<String> scopes() {
    return scopes;
  }

  /// Grants exactly these from now on.
  public void grants(Set<String> wanted) {
    scopes = Set.copyOf(wanted);
  }

  @Nullable String refreshToken() {
    return refreshToken;
  }

  Instant expires() {
    return expires;
  }

  void rotate(String newToken, @Nullable String newRefreshToken, Instant until) {
    token = newToken;
    refreshToken = newRefreshToken;
    expires = until;
  }

  /// Every call is answered with this word: `token_revoked` or `account_inactive`; empty to mend
  /// it.
  public void refusesWith(String word) {
    trouble = word;
  }

  String trouble() {
    return trouble;
  }
}
