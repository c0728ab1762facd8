package dialogduk.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyTest {

  /// Three requests, `r0` to `r2`.
  private static final class Three implements Requests {
    private final List<String> told = new ArrayList<>();
    private int written;

    @Override
    public int next(ByteBuffer request) {
      if (written == 3) {
        return NONE;
      }
      request.put(("r" + written).getBytes(StandardCharsets.US_ASCII));
      return written++;
    }

    @Override
    public void answered(int request, int status, String body) {
      told.add(request + " " + status);
    }

    @Override
    public boolean isAccepted(int status, String body) {
      return body.equals("taken");
    }

    @Override
    public void lost(int request) {
      told.add(request + " lost");
    }
  }

  private final Three three = new Three();

  private static String next(Requests requests) {
    var buffer = ByteBuffer.allocate(16);
    int request = requests.next(buffer);
    var bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    return request + " " + new String(bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void has_written_them_before_the_first_is_asked_for() {
    Ready.of(three, 2);

    assertThat(three.written).isEqualTo(2);
  }

  @Test
  void gives_them_in_their_order_and_then_no_more() {
    var ready = Ready.of(three, 2);

    assertThat(List.of(next(ready), next(ready), next(ready)))
        .containsExactly("0 r0", "1 r1", Requests.NONE + " ");
  }

  @Test
  void tells_the_source_what_became_of_them() {
    var ready = Ready.of(three, 2);
    ready.answered(1, 200, "taken");
    ready.lost(0);

    assertThat(three.told).containsExactly("1 200", "0 lost");
    assertThat(ready.isAccepted(200, "taken")).isTrue();
    assertThat(ready.isAccepted(200, "")).isFalse();
  }

  @Test
  void wants_as_many_as_it_was_asked_for() {
    assertThatThrownBy(() -> Ready.of(three, 4)).isInstanceOf(IllegalStateException.class);
  }
}
