package dialogduk.teams.standin;

/// Ways to knock without being the connector. Every one has to be refused.
public enum Forgery {
  NO_HEADER,
  NOT_BEARER,
  EMPTY,
  NOT_A_TOKEN,

  /// `alg` says `none`, and there is no signature.
  NO_ALGORITHM,

  /// Signed with HS256, the published key being the secret.
  HMAC_WITH_PUBLIC_KEY,

  /// Signed by the right key, but with another algorithm than RS256.
  OTHER_ALGORITHM,

  /// Signed by a stranger's key under the published key's name.
  WRONG_SIGNATURE,

  /// The claims were changed after signing.
  TAMPERED,

  /// Signed by a stranger's key under a name that nobody has published.
  UNKNOWN_KEY,
  NO_KEY_ID,

  /// The key's name is a path, quotes and ten thousand letters.
  STRANGE_KEY_ID,

  /// A stranger's key, carried in the header.
  KEY_IN_HEADER,

  /// A stranger's key, to be fetched from where the header says.
  KEY_BY_ADDRESS,

  /// By a published key that is not good for this chat.
  NOT_ENDORSED,
  WRONG_ISSUER,

  /// By somebody's directory, as tokens of users are.
  TENANT_ISSUER,

  /// The issuer of the emulator on developers' desks.
  EMULATOR_ISSUER,

  /// Of another bot that speaks for itself.
  SKILL,
  WRONG_AUDIENCE,
  NO_AUDIENCE,
  EXPIRED,
  NO_EXPIRY,
  NOT_YET_VALID,
  NO_SERVICE_URL,

  /// The token is good for another service than the activity names.
  OTHER_SERVICE_URL
}
