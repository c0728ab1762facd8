package dialogduk.web.room;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Open streams by dialogue. A frame is a public number, the same for everybody, and never tells
/// who did what; a slow reader misses numbers and sees the latest.
public final class LiveRooms {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final ConcurrentHashMap<String, Rooms> rooms = new ConcurrentHashMap<>();

  /// Something that this dialogue's pages show may have changed.
  public void wake(String session) {
    var open = rooms.get(session);
    if (open != null) {
      open.number().incrementAndGet();
      open.listeners().forEach(Listener::wake);
    }
  }

  SseEmitter open(String session) {
    var open = rooms.computeIfAbsent(session, _ -> new Rooms());
    var listener = new Listener(new SseEmitter(0L), open);
    open.listeners().add(listener);
    listener.emitter.onCompletion(() -> open.listeners().remove(listener));
    listener.emitter.onError(_ -> open.listeners().remove(listener));
    Thread.ofVirtual().name("live").start(listener);
    return listener.emitter;
  }

  /// How many streams are open, for the operator.
  public int streams() {
    return rooms.values().stream().mapToInt(open -> open.listeners().size()).sum();
  }

  private record Rooms(AtomicLong number, Set<Listener> listeners) {
    Rooms() {
      this(new AtomicLong(), ConcurrentHashMap.newKeySet());
    }
  }

  /// One tab. Waking it twice while it is being written to sends one frame.
  private static final class Listener implements Runnable {
    private final SseEmitter emitter;
    private final Rooms room;
    private final Semaphore news = new Semaphore(0);

    private Listener(SseEmitter emitter, Rooms room) {
      this.emitter = emitter;
      this.room = room;
    }

    void wake() {
      if (news.availablePermits() == 0) {
        news.release();
      }
    }

    @Override
    public void run() {
      try {
        send();
        while (room.listeners().contains(this)) {
          if (news.tryAcquire(HEARTBEAT.toSeconds(), TimeUnit.SECONDS)) {
            news.drainPermits();
            send();
          } else {
            emitter.send(SseEmitter.event().comment(""));
          }
        }
      } catch (IOException | IllegalStateException gone) {
        room.listeners().remove(this);
        emitter.completeWithError(gone);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }

    private void send() throws IOException {
      emitter.send(SseEmitter.event().name("changed").data(Long.toString(room.number().get())));
    }
  }
}
