package dialogduk.teams.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where calls are counted together: one conversation, or one tenant. Not safe for threads.
final class Lane {

  private final List<SlidingWindow> windows;
  private Instant notBefore = Instant.MIN;
  private int stumbles;
  private int doubts;

  private Lane(SlidingWindow... windows) {
    this.windows = List.of(windows);
  }

  /// What one bot may send into one conversation, in windows that are longer by a margin. That
  /// edits count as well is how we read it.
  ///
  /// Source: <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit>
  static Lane ofConversation(Duration margin) {
    return new Lane(
        window(7, 1, margin),
        window(8, 2, margin),
        window(60, 30, margin),
        window(1_800, 3_600, margin));
  }

  /// What one app may ask in one tenant, the same source.
  static Lane ofTenant(Duration margin) {
    return new Lane(window(30, 1, margin));
  }

  private static SlidingWindow window(int allowed, int seconds, Duration margin) {
    return new SlidingWindow(allowed, Duration.ofSeconds(seconds).plus(margin));
  }

  /// When the next call may be made.
  Instant free() {
    return Stream.concat(Stream.of(notBefore), windows.stream().map(SlidingWindow::free))
        .max(Comparator.naturalOrder())
        .orElse(notBefore);
  }

  void count(Instant now) {
    windows.forEach(window -> window.count(now));
  }

  void pause(Instant until) {
    notBefore = until.isAfter(notBefore) ? until : notBefore;
  }

  /// One more that came to nothing.
  ///
  /// @return how many there were before it in a row
  int stumble() {
    return stumbles++;
  }

  /// One more no that may not be meant.
  ///
  /// @return how many there are now in a row
  int doubt() {
    return ++doubts;
  }

  /// All is as it should be, or is known not to be.
  void certain() {
    stumbles = 0;
    doubts = 0;
  }

  /// Whether it remembers nothing that counts.
  boolean isIdle(Instant now) {
    return stumbles == 0
        && doubts == 0
        && !notBefore.isAfter(now)
        && windows.stream().allMatch(window -> window.isEmpty(now));
  }
}
