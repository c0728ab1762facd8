package dialogduk.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static Answer of(String came) {
    return Answer.in(ByteBuffer.allocate(10_000).put(came.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void is_read_with_a_length() {
    assertThat(of("HTTP/1.1 200 \r\nContent-Length: 0\r\nDate: x\r\n\r\n"))
        .isEqualTo(new Answer(200, "", false));
    assertThat(of("HTTP/1.1 503 \r\ncontent-length: 3\r\nConnection: close\r\n\r\nabc"))
        .isEqualTo(new Answer(503, "abc", true));
  }

  @Test
  void is_read_in_chunks() {
    assertThat(of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"))
        .isEqualTo(new Answer(200, "abc", false));
  }

  @Test
  void is_nothing_while_it_is_not_whole() {
    assertThat(of("HTTP/1.1 200 \r\nContent-Le")).isNull();
    assertThat(of("HTTP/1.1 200 \r\nContent-Length: 3\r\n\r\nab")).isNull();
    assertThat(of("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n")).isNull();
  }
}
