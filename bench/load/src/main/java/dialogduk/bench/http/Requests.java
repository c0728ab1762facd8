package dialogduk.bench.http;

import java.nio.ByteBuffer;

/// What is sent, and who is told what came of it. In an open loop one thread asks for requests and
/// another tells the answers; in a closed loop it is the same.
public interface Requests {

  /// Nothing more to send.
  int NONE = -1;

  /// Writes the next whole request into the buffer, signed now.
  ///
  /// @return a number by which its answer is told, or [#NONE]
  int next(ByteBuffer request);

  /// @param body what was answered
  void answered(int request, int status, String body);

  /// Whether the answer says that what was sent is kept.
  ///
  /// @param body what was answered
  boolean isAccepted(int status, String body);

  /// The connection was gone before there was an answer: nobody knows.
  void lost(int request);
}
