package dialogduk.bench.server;

/// Who is in which session. All names of a kind are equally long, so that a request is made by
/// writing a name over another.
///
/// @param sessions how many
/// @param perSession how many mark in each; whoever leads comes beside
public record People(int sessions, int perSession) {

  public static final String TEAM = "T1";

  public int count() {
    return sessions * perSession;
  }

  public int sessionOf(int person) {
    return person % sessions;
  }

  /// The person's id in the workspace.
  public static String user(int person) {
    return "U%07d".formatted(person);
  }

  public static String leader(int session) {
    return "UL%06d".formatted(session);
  }

  public static String channel(int session) {
    return "C%07d".formatted(session);
  }

  public static String account(String user) {
    return "slack:" + TEAM + ":" + user;
  }

  public static String room(int session) {
    return "slack:" + TEAM + ":" + channel(session);
  }
}
