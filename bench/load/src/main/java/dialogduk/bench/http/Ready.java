package dialogduk.bench.http;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/// Requests that were written and signed before the first of them is sent, so that no time is spent
/// on that between them.
public final class Ready implements Requests {

  private static final int LARGEST = 256 * 1024;

  private record Written(int request, ByteBuffer bytes) {}

  private final Requests source;
  private final Queue<Written> written = new ArrayDeque<>();

  private Ready(Requests source) {
    this.source = source;
  }

  /// @throws IllegalStateException if there are not so many
  public static Ready of(Requests source, int count) {
    var ready = new Ready(source);
    var buffer = ByteBuffer.allocate(LARGEST);
    for (int i = 0; i < count; i++) {
      buffer.clear();
      var request = source.next(buffer);
      if (request == NONE) {
        throw new IllegalStateException("there are only " + i + " requests, not " + count);
      }
      buffer.flip();
      var bytes = ByteBuffer.allocate(buffer.remaining()).put(buffer).flip();
      ready.written.add(new Written(request, bytes));
    }
    return ready;
  }

  @Override
  public int next(ByteBuffer request) {
    var next = written.poll();
    if (next == null) {
      return NONE;
    }
    request.put(next.bytes());
    return next.request();
  }

  @Override
  public void answered(int request, int status, String body) {
    source.answered(request, status, body);
  }

  @Override
  public boolean isAccepted(int status, String body) {
    return source.isAccepted(status, body);
  }

  @Override
  public void lost(int request) {
    source.lost(request);
  }
}
