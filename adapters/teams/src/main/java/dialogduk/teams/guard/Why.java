package dialogduk.teams.guard;

/// Why a request is not let by. The words are for the log: they hold nothing of the request.
public enum Why {
  NOT_ONE_TOKEN(401, "no token, or several"),
  NOT_A_TOKEN(401, "the token is malformed"),
  OTHER_ALGORITHM(401, "the token is not signed with RS256"),
  OTHER_ISSUER(401, "the token was issued by somebody else"),
  OTHER_AUDIENCE(401, "the token is not for TEAMS_APP_ID alone"),
  OTHER_BOT(401, "the token comes from another bot"),
  NO_LIFETIME(401, "the token does not say from when and until when"),
  TOO_OLD(401, "the token has expired"),
  TOO_NEW(401, "the token is not valid yet"),
  UNKNOWN_KEY(401, "the token is signed with a key that is not known"),
  KEY_NOT_FOR_TEAMS(401, "the token is signed with a key that is not for Teams"),
  NOT_SIGNED(401, "the signature is not right"),
  NO_ACTIVITY(400, "the body is no JSON object, or an ambiguous one"),
  NO_SERVICE_URL(400, "the activity has no serviceUrl"),
  NO_KIND(400, "the activity has no type"),
  NOBODY(400, "the activity comes from nobody"),
  OTHER_CHANNEL(401, "the activity does not come from Teams"),
  OTHER_SERVICE_URL(401, "the serviceUrl is not the one in the token"),
  OTHER_HOST(401, "the serviceUrl is not on a host of TEAMS_SERVICE_HOSTS"),
  OTHER_TENANT(401, "the tenant is not one of those who may use the bot"),
  NOT_THIS_MACHINE(403, "TEAMS_DEV=true answers on this machine alone");

  private final int status;
  private final String words;

  Why(int status, String words) {
    this.status = status;
    this.words = words;
  }

  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return words;
  }
}
