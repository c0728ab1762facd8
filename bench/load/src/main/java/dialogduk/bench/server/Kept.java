package dialogduk.bench.server;

import java.util.List;

/// What was found after the server was killed.
///
/// @param people whose last mark was acknowledged
/// @param wrong of them, whose last mark is not what is kept
/// @param appended events, by session; nothing for a peer, which has no log
public record Kept(int people, int wrong, List<Long> appended) {

  public Kept {
    appended = List.copyOf(appended);
  }
}
