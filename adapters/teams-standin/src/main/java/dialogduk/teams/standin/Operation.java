package dialogduk.teams.standin;

/// What an app can ask of the connector and of those who issue tokens and keys.
public enum Operation {
  CREATE,
  POST,
  REPLY,
  EDIT,
  DELETE,
  MEMBERS,
  PAGED_MEMBERS,
  MEMBER,
  TEAM,
  CHANNELS,
  TOKEN,
  OPENID,
  KEYS,

  /// An address that does not exist.
  UNKNOWN,

  /// Not a call: what the app answered to a delivery.
  ANSWER;

  /// Whether it writes into a conversation.
  boolean sends() {
    return switch (this) {
      case POST, REPLY, EDIT, DELETE -> true;
      case CREATE,
          MEMBERS,
          PAGED_MEMBERS,
          MEMBER,
          TEAM,
          CHANNELS,
          TOKEN,
          OPENID,
          KEYS,
          UNKNOWN,
          ANSWER ->
          false;
    };
  }

  /// Whether it belongs to the connector and needs a token.
  boolean isConnector() {
    return switch (this) {
      case TOKEN, OPENID, KEYS, UNKNOWN, ANSWER -> false;
      case CREATE, POST, REPLY, EDIT, DELETE, MEMBERS, PAGED_MEMBERS, MEMBER, TEAM, CHANNELS ->
          true;
    };
  }
}
