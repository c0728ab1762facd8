package dialogduk.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GeneratorIT {

  private HttpServer server;
  private final AtomicInteger came = new AtomicInteger();
  private final AtomicReference<CountDownLatch> closed =
      new AtomicReference<>(new CountDownLatch(0));
  private volatile int status = 200;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            came.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            closed.get().await(5, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(status, -1);
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static final class Posts implements Requests {
    private int left;
    private int answers;
    private int losses;

    Posts(int left) {
      this.left = left;
    }

    @Override
    public int next(ByteBuffer request) {
      if (left == 0) {
        return NONE;
      }
      request.put(
          "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\nhi"
              .getBytes(StandardCharsets.US_ASCII));
      return left--;
    }

    @Override
    public boolean isAccepted(int status, String body) {
      return status == 200 && body.isEmpty();
    }

    @Override
    public void answered(int request, int status, String body) {
      answers++;
    }

    @Override
    public void lost(int request) {
      losses++;
    }
  }

  @Test
  void sends_as_many_as_it_should() throws Exception {
    var posts = new Posts(1_000);

    var load =
        new Generator(server.getAddress().getPort()).open(posts, 500, Duration.ofMillis(400));

    assertThat(load.accepted()).isEqualTo(200).isEqualTo(posts.answers).isEqualTo(came.get());
    assertThat(load.latencies().count()).isEqualTo(200);
    assertThat(load.length()).isBetween(Duration.ofMillis(390), Duration.ofSeconds(4));
  }

  @Test
  void counts_the_time_that_a_standing_server_costs() throws Exception {
    closed.set(new CountDownLatch(1));
    var opening = closed.get();
    Thread.ofVirtual()
        .start(
            () -> {
              awaitSome();
              opening.countDown();
            });

    var load =
        new Generator(server.getAddress().getPort())
            .open(new Posts(1_000), 200, Duration.ofMillis(500));

    assertThat(load.accepted()).isEqualTo(100);
    assertThat(load.latencies().max()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(100));
  }

  /// A tenth of a second of requests.
  private void awaitSome() {
    while (came.get() < 40) {
      Thread.onSpinWait();
    }
  }

  @Test
  void keeps_so_many_under_way_until_there_are_no_more() throws Exception {
    var posts = new Posts(300);

    var load =
        new Generator(server.getAddress().getPort()).closed(posts, 8, Duration.ofSeconds(20));

    assertThat(load.accepted()).isEqualTo(300).isEqualTo(came.get());
    assertThat(load.lost() + posts.losses).isZero();
  }

  /// None is answered before all have come.
  @Test
  void sends_all_at_the_same_moment() throws Exception {
    closed.set(new CountDownLatch(1));
    var opening = closed.get();
    Thread.ofVirtual()
        .start(
            () -> {
              awaitSome();
              opening.countDown();
            });

    var load = new Generator(server.getAddress().getPort()).atOnce(new Posts(40), 40);

    assertThat(opening.getCount()).isZero();
    assertThat(load.accepted()).isEqualTo(40).isEqualTo(came.get());
    assertThat(load.latencies().count()).isEqualTo(40);
  }

  @Test
  void does_not_count_a_refusal_as_an_acknowledgement() throws Exception {
    status = 503;

    var load =
        new Generator(server.getAddress().getPort())
            .closed(new Posts(10), 2, Duration.ofSeconds(20));

    assertThat(load.accepted()).isZero();
    assertThat(load.refused()).isEqualTo(10);
  }
}
