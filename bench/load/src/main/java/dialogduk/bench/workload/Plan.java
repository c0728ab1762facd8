package dialogduk.bench.workload;

import dialogduk.bench.server.People;
import java.time.Duration;
import java.util.List;

/// How long everything takes.
///
/// @param rounds of each contestant, interleaved
/// @param warmest how many stretches of warming up there are at most
/// @param rates of W1, in marks a second
/// @param connections of W2
/// @param atOnce of W1t, how many mark at the same moment
/// @param bursts of W1t through each chat, interleaved
/// @param clicks of W10, each sent once and then three times more
/// @param stepping sessions whose leader presses the same step four times
/// @param rooms of W3, how many live at once
public record Plan(
    People people,
    int rounds,
    Duration stretch,
    int warmest,
    List<Integer> rates,
    Duration open,
    List<Integer> connections,
    Duration closed,
    int atOnce,
    int bursts,
    int clicks,
    int stepping,
    List<Integer> rooms) {

  private static final List<Integer> RATES = List.of(167, 1_000);
  private static final List<Integer> CONNECTIONS = List.of(32, 256);

  private static final int AT_ONCE = 200;

  /// 10,000 people, in less than twenty minutes.
  public static Plan full() {
    return new Plan(
        new People(417, 24),
        5,
        Duration.ofSeconds(3),
        20,
        RATES,
        Duration.ofSeconds(10),
        CONNECTIONS,
        Duration.ofSeconds(5),
        AT_ONCE,
        10,
        1_000,
        21,
        List.of(1, 10, 100));
  }

  /// To see that it all works, in less than four minutes. Too few rounds for a claim.
  public static Plan brief() {
    return new Plan(
        new People(100, 24),
        2,
        Duration.ofSeconds(2),
        8,
        RATES,
        Duration.ofSeconds(2),
        CONNECTIONS,
        Duration.ofSeconds(2),
        AT_ONCE,
        3,
        300,
        5,
        List.of(1, 10));
  }

  /// Without W3.
  public Plan withoutRooms() {
    return new Plan(
        people,
        rounds,
        stretch,
        warmest,
        rates,
        open,
        connections,
        closed,
        atOnce,
        bursts,
        clicks,
        stepping,
        List.of());
  }
}
