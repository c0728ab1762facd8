package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that other machines can come to: its address says which of them it answers.
class OtherMachinesIT {

  private static final Map<String, String> BOUND =
      Map.of("DIALOGDUK_BIND", "0.0.0.0", "DIALOGDUK_START_CODE", "kod");

  @TempDir Path folder;

  @Test
  void are_turned_away_without_an_address_and_the_log_says_why() throws Exception {
    try (var server = ServerProcess.start(folder, BOUND)) {
      assertThat(statusFor("192.0.2.7", server)).isEqualTo(400);
      assertThat(statusFor("localhost", server)).isEqualTo(200);
      assertThat(warnings(server))
          .singleElement()
          .asString()
          .contains("turned away with 400", "DIALOGDUK_BASE_URL", "DIALOGDUK_BIND");
    }
  }

  @Test
  void are_answered_by_the_address_that_is_set() throws Exception {
    var settings = new HashMap<>(BOUND);
    settings.put("DIALOGDUK_BASE_URL", "http://192.0.2.7:8080");
    try (var server = ServerProcess.start(folder, settings)) {
      assertThat(statusFor("192.0.2.7", server)).isEqualTo(200);
      assertThat(statusFor("192.0.2.8", server)).isEqualTo(400);
      assertThat(warnings(server)).isEmpty();
    }
  }

  private static int statusFor(String host, ServerProcess server) throws Exception {
    var named = Map.of("Host", host + ":" + server.port());
    return new WebPerson(server.base(), "Somebody", named).get("/").status();
  }

  private static List<String> warnings(ServerProcess server) throws Exception {
    return new String(server.log(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(" WARN "))
        .toList();
  }
}
