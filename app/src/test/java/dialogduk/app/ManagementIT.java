package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the server is: one word to everybody, the rest to this machine on a port of its own.
class ManagementIT {

  @TempDir static Path folder;

  private static ServerProcess server;
  private static WebPerson everybody;
  private static WebPerson operator;

  @BeforeAll
  static void start() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    server = ServerProcess.start(folder, Map.of("DIALOGDUK_MANAGEMENT_PORT", String.valueOf(port)));
    everybody = new WebPerson(server.base(), "Everybody");
    operator = new WebPerson("http://127.0.0.1:" + port, "Operator");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everybody_is_told_one_word() throws Exception {
    for (var path : List.of("", "/liveness", "/readiness")) {
      var told = everybody.get("/actuator/health" + path);
      assertThat(told.status()).as(path).isEqualTo(200);
      assertThat(told.text()).as(path).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  void everybody_finds_no_more_than_that() throws Exception {
    for (var path : List.of("", "/prometheus", "/health/store", "/metrics", "/env")) {
      assertThat(everybody.get("/actuator" + path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void the_operator_is_told_of_the_store_and_its_machine() throws Exception {
    var health = operator.json("/actuator/health").json();

    assertThat(health.at("/components/store/status").asString()).isEqualTo("UP");
    assertThat(operator.get("/actuator/prometheus", Map.of("Accept", "text/plain")).text())
        .contains("jvm_memory_used_bytes", "http_server_requests");
    assertThat(operator.json("/actuator/env").status()).isEqualTo(404);
  }

  @Test
  void no_measure_holds_an_address_of_a_dialogue() throws Exception {
    var group = WebGroup.startedAt(server.base());

    assertThat(operator.get("/actuator/prometheus", Map.of("Accept", "text/plain")).text())
        .contains("/d/{session}")
        .doesNotContain(group.id());
  }
}
