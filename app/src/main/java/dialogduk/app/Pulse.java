package dialogduk.app;

import dialogduk.store.SqliteStore;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the server works, in one word, to anybody who asks. What more there is to tell is told
/// on the management port.
@RestController
final class Pulse {

  private final SqliteStore store;
  private final ApplicationAvailability availability;

  Pulse(SqliteStore store, ApplicationAvailability availability) {
    this.store = store;
    this.availability = availability;
  }

  @GetMapping("/actuator/health")
  ResponseEntity<Map<String, String>> health() {
    return status(store.health().isUp());
  }

  /// Whether a new start would help.
  @GetMapping("/actuator/health/liveness")
  ResponseEntity<Map<String, String>> liveness() {
    return status(availability.getLivenessState() == LivenessState.CORRECT);
  }

  /// Whether people can be sent here.
  @GetMapping("/actuator/health/readiness")
  ResponseEntity<Map<String, String>> readiness() {
    var accepts = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    return status(accepts && store.health().isUp());
  }

  private static ResponseEntity<Map<String, String>> status(boolean up) {
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(Map.of("status", up ? "UP" : "DOWN"));
  }
}
