package dialogduk.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything of a dialogue that somebody can ask for: every page, as HTML, as the fragment that a
/// live page fetches, as data, in both languages; every link found on the way; every press that is
/// not theirs.
final class Crawl {

  static final List<String> PAGES =
      List.of("", "/cloths", "/actions", "/history", "/board", "/record", "/print");

  private static final List<String> CLOTHS =
      List.of("goals", "conditions", "scope", "roles", "action-plan", "follow-up-structure");
  private static final List<String> PHASES = List.of("why", "how", "today", "support", "followup");
  private static final List<String> PREVIEWS =
      List.of("next", "show", "go-on", "open-marking", "take-back", "end", "ask-again");

  /// What only those who lead may press, and what belongs to somebody else.
  private static final List<String> NOT_THEIRS =
      List.of(
          "next?seen=%d",
          "show?seen=%d",
          "go-on?seen=%d",
          "open?seen=%d&target=conditions",
          "open-marking?seen=%d",
          "take-back?seen=%d",
          "ask-again?seen=%d&target=scope",
          "return?seen=%d&target=matters",
          "joint-mark?seen=%d&target=scope",
          "summarise?seen=%d&target=how",
          "remove-action?seen=%d&target=x",
          "admit?seen=%d&target=x",
          "remove?seen=%d&target=x",
          "choose-openness?seen=%d&openness=OPEN",
          "remind?seen=%d",
          "end?seen=%d");

  private static final int MOST = 60;

  private Crawl() {}

  /// The pages alone, each once.
  static List<Response> pages(WebPerson person, String room) throws IOException {
    var answers = new ArrayList<Response>();
    for (var page : PAGES) {
      answers.add(person.get(room + page));
    }
    answers.add(person.json(room));
    return answers;
  }

  /// Asks for all of it.
  static List<Response> all(WebPerson person, String room) throws IOException {
    var answers = new ArrayList<Response>();
    for (var address : addresses(room)) {
      answers.add(person.get(address));
    }
    for (var page : PAGES) {
      answers.add(person.get(room + page + "?fragment="));
      answers.add(person.json(room + page));
      answers.add(person.get(room + page + "?language=en"));
    }
    person.get(room + "?language=sv");
    answers.addAll(linked(person, room, answers));
    return answers;
  }

  /// Presses all that is not theirs.
  ///
  /// @param seen the step that the group is at
  static List<Response> pressed(WebPerson person, String room, int seen) throws IOException {
    var answers = new ArrayList<Response>();
    person.go(room);
    for (var press : NOT_THEIRS) {
      answers.add(person.send(person.forged(room, press.formatted(seen)).with("card", "preview")));
    }
    return answers;
  }

  static List<String> addresses(String room) {
    var all = new ArrayList<String>(List.of("/", "/join", "/ny", "/actuator/health"));
    PAGES.forEach(page -> all.add(room + page));
    CLOTHS.forEach(cloth -> all.add(room + "/cloth/" + cloth));
    PHASES.forEach(phase -> all.add(room + "/summary/" + phase));
    PREVIEWS.forEach(verb -> all.add(room + "?preview=" + verb));
    List.of("park", "action", "change").forEach(form -> all.add(room + "?form=" + form));
    all.add(room + "/actions?form=action");
    all.add(room + "?said=said.handed-in&at=1");
    return all;
  }

  private static List<Response> linked(WebPerson person, String room, List<Response> from)
      throws IOException {
    Set<String> known = new LinkedHashSet<>(addresses(room));
    var waiting = new ArrayDeque<String>();
    from.forEach(answer -> links(answer, known, waiting));
    var answers = new ArrayList<Response>();
    while (!waiting.isEmpty() && answers.size() < MOST) {
      var answer = person.get(waiting.removeFirst(), Map.of("Accept", "text/html"));
      answers.add(answer);
      links(answer, known, waiting);
    }
    return answers;
  }

  private static void links(Response answer, Set<String> known, ArrayDeque<String> waiting) {
    for (var link : answer.page().select("a[href^=/]")) {
      var address = link.attr("href").replaceFirst("#.*", "");
      if (!address.contains("language=") && known.add(address)) {
        waiting.add(address);
      }
    }
  }
}
