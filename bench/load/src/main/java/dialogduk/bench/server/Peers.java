package dialogduk.bench.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The programs to compare with. They know the signing secret and a file for their marks.
public final class Peers {

  public static final String BOLT_JS = "Bolt-JS + SQLite";
  public static final String BOLT_JAVA = "Bolt-Java + SQLite";
  public static final String CEILING = "Tomcat + HMAC, no store";

  private Peers() {}

  public static Served boltJs(Installed installed, Path folder, String secret) throws Exception {
    var command =
        List.of(installed.node().orElseThrow(), installed.boltJs().resolve("server.js").toString());
    return Served.start(BOLT_JS, folder, command, settings(folder, secret));
  }

  public static Served boltJava(Installed installed, Path folder, String secret) throws Exception {
    return java(BOLT_JAVA, "BoltJava", installed, folder, secret);
  }

  public static Served ceiling(Installed installed, Path folder, String secret) throws Exception {
    return java(CEILING, "Ceiling", installed, folder, secret);
  }

  private static Served java(
      String name, String main, Installed installed, Path folder, String secret) throws Exception {
    var command =
        List.of(
            installed.java(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            installed.peersInJava(),
            "dialogduk.bench.peer." + main);
    return Served.start(name, folder, command, settings(folder, secret));
  }

  private static Map<String, String> settings(Path folder, String secret) throws Exception {
    Files.createDirectories(folder);
    return Map.of(
        "SLACK_SIGNING_SECRET", secret,
        "FOLDER", folder.toString(),
        "DB", file(folder).toString());
  }

  private static Path file(Path folder) {
    return folder.resolve("marks.db");
  }

  /// Kills the peer and looks into its file, as at ours.
  public static Kept killed(
      Served peer, Path folder, Marks marks, People people, List<String> sessions)
      throws SQLException {
    peer.close();
    var kept = new HashMap<String, Integer>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file(folder));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT session, person, step FROM mark")) {
      while (rows.next()) {
        kept.put(rows.getString(1) + rows.getString(2), rows.getInt(3));
      }
    }
    int told = 0;
    int wrong = 0;
    for (int person = 0; person < people.count(); person++) {
      if (marks.told(person) > 0) {
        told++;
        var key = sessions.get(people.sessionOf(person)) + People.user(person);
        wrong += kept.getOrDefault(key, 0) == marks.told(person) ? 0 : 1;
      }
    }
    return new Kept(told, wrong, List.of());
  }
}
