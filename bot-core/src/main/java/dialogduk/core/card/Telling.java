package dialogduk.core.card;

import dialogduk.core.view.History.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the history, and the small words it is told with.
record Telling(Scene scene, Line line) {

  String say(String key, Object... args) {
    return scene.say("history." + key, args);
  }

  /// Who did it.
  String who() {
    return scene.name(line.by());
  }

  String by() {
    return say("by", who());
  }

  String number(String prompt) {
    return scene.promptNumber(prompt);
  }

  String numbers(List<String> prompts) {
    return scene.texts().list(prompts.stream().map(scene::promptNumber).toList());
  }

  int phaseNumber(String phase) {
    return scene.dialogue().phases().indexOf(scene.dialogue().phase(phase)) + 1;
  }

  HistoryWords.Told told(String key, String... text) {
    return new HistoryWords.Told(say(key), sentences(text));
  }

  HistoryWords.Told named(String key, String name, String... text) {
    return new HistoryWords.Told(say(key, name), sentences(text));
  }

  /// "Duk 1: markering visad".
  HistoryWords.Told onCloth(String key, String... text) {
    var cloth = line.cloth();
    return new HistoryWords.Told(
        say(key, cloth == null ? 0 : scene.dialogue().number(cloth)), sentences(text));
  }

  /// What people wrote, as a sentence among others.
  static String sentence(String text) {
    return text.isEmpty() || ".!?…]".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }

  static String sentences(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
