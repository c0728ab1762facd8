package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As the README says it is reached by others: a proxy ends TLS in front and passes the host on.
class BehindProxyIT {

  private static final String BASE = "https://dialog.example.se";
  private static final Map<String, String> PROXIED =
      Map.of(
          "Host", "dialog.example.se",
          "X-Forwarded-Proto", "https",
          "X-Forwarded-For", "192.0.2.7");

  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder, Map.of("DIALOGDUK_BASE_URL", BASE), QuickStart.ofTheJar());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void a_dialogue_is_walked_through_a_proxy() throws Exception {
    var group =
        WebGroup.startedAt(
            server.base(), person -> new WebPerson(server.base(), person.name(), PROXIED));
    var eva = group.join("Eva", "ST");
    group.open("goals");
    eva.go(group.room());

    var sent =
        eva.send(
            eva.button("Lämna in").with("answers:agreement-aim", "svar"),
            Map.of("Origin", BASE, "Sec-Fetch-Site", "same-origin"));

    assertThat(sent.said()).isEqualTo("said.handed-in");
    assertThat(sent.header("Location")).matches("(" + BASE + ")?" + group.room() + ".*");
    var stream = eva.listen(group.room());
    assertThat(stream.await(1)).isNotEmpty();
    stream.close();
  }

  @Test
  void cookies_travel_encrypted_only_and_links_begin_with_the_address() throws Exception {
    var frida = new WebPerson(server.base(), "Frida", PROXIED);
    var first = frida.go("/ny");
    var group =
        WebGroup.startedAt(
            server.base(), person -> new WebPerson(server.base(), person.name(), PROXIED));

    assertThat(first.headers().get("set-cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    group.code();
    var page = group.leader().here().page();
    assertThat(page.select("#card-invite").text())
        .contains(BASE + "/join", BASE + group.room() + ",");
    var link = group.leader().send(group.leader().button("Ny länk till Frida"));
    var address = link.page().select("#card-link textarea").text();
    assertThat(address).startsWith(BASE + "/l/");
    var other = new WebPerson(server.base(), "Other", PROXIED);
    other.go(address.substring(BASE.length()));
    var entered = other.send(other.button("Fortsätt"));
    assertThat(entered.header("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void another_host_is_refused_and_health_is_answered_on_loopback() throws Exception {
    for (var host : List.of("evil.example", "example.se", "dialog.example.se.evil.example")) {
      var stranger = new WebPerson(server.base(), "Stranger", Map.of("Host", host));
      assertThat(stranger.get("/join").status()).as(host).isEqualTo(400);
    }
    var evil = new WebPerson(server.base(), "Stranger", PROXIED);
    evil.go("/join");
    var posted =
        evil.send(
            WebGroup.main(evil).with("code", "ACDEFGHJ").with("name", "x"),
            Map.of("Origin", "https://evil.example"));
    assertThat(posted.status()).isEqualTo(403);
    assertThat(new WebPerson(server.base(), "Balancer").json("/actuator/health").status())
        .isEqualTo(200);
  }
}
