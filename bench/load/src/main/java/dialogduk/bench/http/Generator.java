package dialogduk.bench.http;

import dialogduk.bench.figures.Latencies;
import dialogduk.bench.figures.Schedule;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Sends load to one port of this machine. One thread reads all connections; in an open loop a
/// second one sends at the appointed times and waits for nobody.
public final class Generator {

  private static final int MOST_CONNECTIONS = 512;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  private final int port;

  public Generator(int port) {
    this.port = port;
  }

  /// So many requests a second, whatever becomes of them.
  public Load open(Requests requests, double perSecond, Duration length)
      throws IOException, InterruptedException {
    try (var loop = new Loop(requests)) {
      var schedule = Schedule.of(System.nanoTime() + 1_000_000, perSecond, length);
      var sender = Thread.ofPlatform().name("sender").start(() -> loop.sendAll(schedule));
      loop.readUntil(
          () -> !sender.isAlive() && loop.isIdle(),
          schedule.intended(schedule.count()) + LAST_ANSWERS.toNanos());
      loop.stop(sender);
      loop.loseRest(schedule);
      return loop.load(schedule.start());
    }
  }

  /// Each connection sends the next request as soon as it has the answer to the one before.
  public Load closed(Requests requests, int connections, Duration length) throws IOException {
    try (var loop = new Loop(requests)) {
      var start = System.nanoTime();
      loop.until = start + length.toNanos();
      for (int i = 0; i < connections; i++) {
        loop.begin(loop.opened());
      }
      loop.readUntil(loop::isIdle, loop.until + LAST_ANSWERS.toNanos());
      return loop.load(start);
    }
  }

  /// So many requests at the same moment, each on an open connection of its own. Latency counts
  /// from that moment for all of them.
  public Load atOnce(Requests requests, int count) throws IOException, InterruptedException {
    try (var loop = new Loop(requests)) {
      var connections = new ArrayList<Connection>();
      for (int i = 0; i < count; i++) {
        connections.add(loop.opened());
      }
      var start = System.nanoTime();
      var sender = Thread.ofPlatform().name("sender").start(() -> loop.sendAll(connections, start));
      loop.readUntil(() -> !sender.isAlive() && loop.isIdle(), start + LAST_ANSWERS.toNanos());
      loop.stop(sender);
      return loop.load(start);
    }
  }

  private interface Condition {
    boolean holds();
  }

  private final class Loop implements AutoCloseable {

    private final Requests requests;
    private final Selector selector = Selector.open();
    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();
    private final List<Connection> all = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final Latencies lateness = new Latencies();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;
    private int accepted;
    private int refused;
    private int lost;
    private long last;

    /// For a closed loop: when no more is sent.
    private long until;

    Loop(Requests requests) throws IOException {
      this.requests = requests;
    }

    boolean isIdle() {
      return sent.get() == done.get();
    }

    Connection opened() throws IOException {
      var connection = new Connection(port, selector);
      synchronized (all) {
        all.add(connection);
      }
      return connection;
    }

    // --- sending

    void sendAll(Schedule schedule) {
      try {
        for (int i = 0; i < schedule.count(); i++) {
          var intended = schedule.intended(i);
          for (var now = System.nanoTime(); now < intended; now = System.nanoTime()) {
            LockSupport.parkNanos(intended - now);
          }
          var connection = taken();
          if (connection == null || !send(connection, intended)) {
            return;
          }
          lateness.add(Math.max(0, System.nanoTime() - intended));
        }
      } catch (IOException unable) {
        throw new IllegalStateException("the load could not be sent", unable);
      }
    }

    void sendAll(List<Connection> connections, long moment) {
      for (var connection : connections) {
        if (!send(connection, moment)) {
          return;
        }
        lateness.add(System.nanoTime() - moment);
      }
    }

    /// The connection that was used last, so that no more are kept open than are needed.
    private @Nullable Connection taken() throws IOException {
      while (!stopped) {
        var connection = free.pollFirst();
        if (connection != null) {
          return connection;
        }
        if (isRoomForMore()) {
          return opened();
        }
        LockSupport.parkNanos(50_000);
      }
      return null;
    }

    void stop(Thread sender) throws InterruptedException {
      stopped = true;
      sender.join();
    }

    /// What could not even be sent has waited until now, too.
    void loseRest(Schedule schedule) {
      var now = System.nanoTime();
      for (int i = sent.get(); i < schedule.count(); i++) {
        latencies.add(schedule.latency(i, now));
        lost++;
      }
    }

    private boolean isRoomForMore() {
      synchronized (all) {
        return all.size() < MOST_CONNECTIONS;
      }
    }

    private boolean send(Connection connection, long since) {
      sent.incrementAndGet();
      var isSent = connection.send(requests, since);
      if (!isSent) {
        sent.decrementAndGet();
      }
      return isSent;
    }

    void begin(Connection connection) {
      if (System.nanoTime() < until) {
        send(connection, 0);
      }
    }

    // --- reading

    void readUntil(Condition condition, long latest) throws IOException {
      while (!condition.holds() && System.nanoTime() < latest) {
        selector.select(20);
        for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
          var key = keys.next();
          keys.remove();
          if (key.isValid()) {
            read((Connection) key.attachment(), key);
          }
        }
      }
      giveUp();
    }

    private void read(Connection connection, SelectionKey key) throws IOException {
      try {
        var answer = connection.read();
        if (answer != null) {
          answered(connection, answer, System.nanoTime());
        }
      } catch (IOException closed) {
        key.cancel();
        closed(connection);
      }
    }

    private void answered(Connection connection, Answer answer, long now) throws IOException {
      var request = connection.request;
      connection.request = Requests.NONE;
      latencies.add(now - connection.from);
      last = now;
      if (requests.isAccepted(answer.status(), answer.body())) {
        accepted++;
      } else {
        refused++;
      }
      requests.answered(request, answer.status(), answer.body());
      if (answer.closes()) {
        connection.renew();
      }
      goOn(connection);
      done.incrementAndGet();
    }

    /// In a closed loop the next request, in an open one a free connection.
    private void goOn(Connection connection) {
      if (until > 0) {
        begin(connection);
      } else {
        free.addFirst(connection);
      }
    }

    private void closed(Connection connection) throws IOException {
      if (free.remove(connection)) {
        drop(connection);
      } else if (!connection.renew()) {
        lose(connection);
      }
    }

    private void lose(Connection connection) throws IOException {
      requests.lost(connection.request);
      connection.request = Requests.NONE;
      latencies.add(System.nanoTime() - connection.from);
      lost++;
      done.incrementAndGet();
      drop(connection);
      if (until > 0) {
        begin(opened());
      }
    }

    private void drop(Connection connection) {
      connection.close();
      synchronized (all) {
        all.remove(connection);
      }
    }

    private void giveUp() {
      synchronized (all) {
        for (var connection : all) {
          if (connection.isBusy()) {
            requests.lost(connection.request);
            connection.request = Requests.NONE;
            latencies.add(System.nanoTime() - connection.from);
            lost++;
          }
        }
      }
    }

    Load load(long start) {
      var end = last == 0 ? System.nanoTime() : last;
      return new Load(latencies, lateness, accepted, refused, lost, Duration.ofNanos(end - start));
    }

    @Override
    public void close() throws IOException {
      synchronized (all) {
        all.forEach(Connection::close);
      }
      selector.close();
    }
  }
}
