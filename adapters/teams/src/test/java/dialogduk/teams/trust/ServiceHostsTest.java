package dialogduk.teams.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHostsTest {

  private static final ServiceHosts HOSTS =
      ServiceHosts.read("smba.trafficmanager.net, connector.example.gov, http://127.0.0.1:3978")
          .orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "https://smba.trafficmanager.net, true",
    "https://smba.trafficmanager.net/emea/v3/conversations?pageSize=50, true",
    "https://SMBA.TrafficManager.NET:443/, true",
    "https://connector.example.gov/, true",
    "http://127.0.0.1:3978/v3, true",
    "http://smba.trafficmanager.net/, false",
    "https://smba.trafficmanager.net:444/, false",
    "https://evil.example/, false",
    "https://smba.trafficmanager.net.evil.example/, false",
    "https://smba.trafficmanager.net@evil.example/, false",
    "https://evil@smba.trafficmanager.net/, false",
    "http://127.0.0.1:3979/, false",
    "https://127.0.0.1:3978/, false",
    "http://localhost:3978/, false",
    "/v3/conversations, false",
    "mailto:a@smba.trafficmanager.net, false",
    "'', false"
  })
  void admit_what_is_named_and_nothing_else(String address, boolean admitted) {
    assertThat(HOSTS.admit(URI.create(address))).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "' '",
    "'a,'",
    "'*'",
    "http://smba.trafficmanager.net",
    "https://smba.trafficmanager.net/emea",
    "https://smba.trafficmanager.net?a",
    "a b",
    "ftp://127.0.0.1",
    "me@smba.trafficmanager.net",
    "smba_trafficmanager"
  })
  void are_not_read_from_anything_else(String names) {
    assertThat(ServiceHosts.read(names)).isEmpty();
  }
}
