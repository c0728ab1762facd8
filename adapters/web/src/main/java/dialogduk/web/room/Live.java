package dialogduk.web.room;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The open stream of a tab.
@Controller
public final class Live {

  private final Doors doors;
  private final LiveRooms rooms;

  public Live(Doors doors, LiveRooms rooms) {
    this.doors = doors;
    this.rooms = rooms;
  }

  @GetMapping(path = "/d/{session}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> live(HttpServletRequest request, @PathVariable String session) {
    return doors
        .visitor(request, session)
        .map(
            visitor ->
                ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .header("X-Accel-Buffering", "no")
                    .body(rooms.open(visitor.session())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
