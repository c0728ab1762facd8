package dialogduk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every byte that the people of a test received.
final class Recorder {

  /// @param bytes each as the character of its number
  private record Heard(String who, String from, String bytes) {}

  private final List<Heard> all = new CopyOnWriteArrayList<>();

  /// From now on hears what this person hears.
  WebPerson at(WebPerson person) {
    person.heardBy(
        (from, bytes) -> all.add(new Heard(person.name(), from, new String(bytes, ISO_8859_1))));
    return person;
  }

  void forget() {
    all.clear();
  }

  int answers() {
    return all.size();
  }

  /// Where somebody other than its author heard it.
  List<String> leaks(Canary canary, String author) {
    return all.stream()
        .filter(heard -> !heard.who().equals(author))
        .filter(heard -> canary.isIn(heard.bytes()))
        .map(heard -> heard.who() + ": " + heard.from())
        .toList();
  }

  /// Where this person heard it.
  List<String> heardBy(String who, Canary canary) {
    return all.stream()
        .filter(heard -> heard.who().equals(who))
        .filter(heard -> canary.isIn(heard.bytes()))
        .map(Heard::from)
        .distinct()
        .toList();
  }

  /// All addresses that were asked, by anybody.
  List<String> asked() {
    return all.stream().map(Heard::from).distinct().sorted().toList();
  }
}
