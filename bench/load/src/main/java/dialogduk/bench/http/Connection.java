package dialogduk.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// A kept connection to this machine with at most one request under way.
final class Connection {

  private static final int LARGEST = 256 * 1024;

  private final int port;
  private final Selector selector;
  private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST);
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST);
  private SocketChannel channel;
  private int answers;
  volatile int request = Requests.NONE;
  volatile long from;

  Connection(int port, Selector selector) throws IOException {
    this.port = port;
    this.selector = selector;
    this.channel = connected();
  }

  private SocketChannel connected() throws IOException {
    var fresh = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
    fresh.configureBlocking(false);
    fresh.register(selector, SelectionKey.OP_READ, this);
    selector.wakeup();
    return fresh;
  }

  /// Sends the next request.
  ///
  /// @param since when its latency counts; 0 for now
  /// @return whether there was one
  synchronized boolean send(Requests requests, long since) {
    out.clear();
    var next = requests.next(out);
    if (next == Requests.NONE) {
      return false;
    }
    out.flip();
    from = since == 0 ? System.nanoTime() : since;
    request = next;
    write();
    return true;
  }

  /// Whoever reads finds out that the connection is gone, and renews it.
  private void write() {
    try {
      out.rewind();
      while (out.hasRemaining()) {
        if (channel.write(out) == 0) {
          Thread.onSpinWait();
        }
      }
    } catch (IOException gone) {
      selector.wakeup();
    }
  }

  /// What has come; nothing while it is not whole.
  ///
  /// @throws IOException if nothing more will come
  @Nullable Answer read() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("closed by the server");
    }
    var answer = Answer.in(in);
    if (answer != null) {
      in.clear();
      answers++;
    }
    return answer;
  }

  boolean isBusy() {
    return request != Requests.NONE;
  }

  /// A new connection in the place of one that is gone. A server may close a kept connection at any
  /// time: what was sent on it and not answered at all never reached it, and is sent again.
  ///
  /// @return false if something was under way that may have reached the server
  synchronized boolean renew() throws IOException {
    var again = isBusy();
    if (again && (answers == 0 || in.position() > 0)) {
      return false;
    }
    close();
    in.clear();
    answers = 0;
    channel = connected();
    if (again) {
      write();
    }
    return true;
  }

  void close() {
    try {
      channel.close();
    } catch (IOException already) {
      // Gone is what it should be.
    }
  }
}
