package dialogduk.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A dialogue and those who are in it, gathered over HTTP as people do it: the wizard, a code, the
/// waiting list, a personal link.
final class WebGroup {

  private final String base;
  private final UnaryOperator<WebPerson> prepared;
  private final String dialogue;
  private final Map<String, WebPerson> people = new LinkedHashMap<>();
  private String room = "";
  private String code = "";

  private WebGroup(String base, UnaryOperator<WebPerson> prepared, String dialogue) {
    this.base = base;
    this.prepared = prepared;
    this.dialogue = dialogue;
  }

  /// Frida starts a dialogue of all cloths, in which she takes part too.
  static WebGroup startedAt(String base) throws IOException {
    return started(base, person -> person, "Dialog om samverkan", List.of("Frida"), List.of(""));
  }

  static WebGroup startedAt(String base, UnaryOperator<WebPerson> prepared) throws IOException {
    return started(base, prepared, "Dialog om samverkan", List.of("Frida"), List.of(""));
  }

  /// Frida starts this one of several dialogues, in which she takes part too.
  static WebGroup startedAt(String base, String dialogue) throws IOException {
    var group = new WebGroup(base, person -> person, dialogue);
    group.begin("Vi på enheten", List.of("Frida"), List.of(""));
    return group;
  }

  /// @param names the first leads
  /// @param functions as the form names them; empty for one who only takes part
  static WebGroup started(
      String base,
      UnaryOperator<WebPerson> prepared,
      String title,
      List<String> names,
      List<String> functions)
      throws IOException {
    var group = new WebGroup(base, prepared, "");
    group.begin(title, names, functions);
    return group;
  }

  // --- who

  String room() {
    return room;
  }

  String id() {
    return room.substring("/d/".length());
  }

  WebPerson person(String name) {
    var person = people.get(name);
    if (person == null) {
      throw new IllegalArgumentException(name);
    }
    return person;
  }

  WebPerson leader() {
    return people.values().iterator().next();
  }

  List<WebPerson> people() {
    return List.copyOf(people.values());
  }

  // --- coming in

  /// The code that is read out, with the door open.
  String code() throws IOException {
    if (code.isEmpty()) {
      leader().go(room);
      leader().press("Släpp in");
      leader().go(room);
      code = leader().here().page().select("#card-invite dd").get(1).text();
    }
    return code;
  }

  /// Knocks with the code; waits to be let in.
  WebPerson knock(String name) throws IOException {
    var person = prepared.apply(new WebPerson(base, name));
    person.go("/join");
    person.submit(main(person).with("code", code()).with("name", name));
    return person;
  }

  /// Comes in with the code, is let in, and says how they take part.
  WebPerson join(String name, String side) throws IOException {
    var person = knock(name);
    people.put(name, person);
    leader().go(room);
    leader().press("Släpp in " + name);
    state(person, side);
    return person;
  }

  /// Somebody who was named at the start comes in by the link that the leader makes.
  WebPerson comeIn(String name) throws IOException {
    var link = linkFor(name);
    var person = prepared.apply(new WebPerson(base, name));
    people.put(name, person);
    person.go(link);
    person.press("Fortsätt");
    return person;
  }

  String linkFor(String name) throws IOException {
    leader().go(room);
    leader().press("Ny länk till " + name);
    var shown = leader().here().page().selectFirst("#card-link textarea");
    return shown.text().replaceFirst("^https?://[^/]+", "");
  }

  /// @param side `employer`, `employee`, or the name of a union organisation
  void state(WebPerson person, String side) throws IOException {
    person.go(room);
    var form = main(person);
    person.submit(
        List.of("employer", "employee").contains(side)
            ? form.with("side", side)
            : form.with("side", "union").with("other-organisation", side));
  }

  // --- what the leader does

  /// A step with its preview: pressed, read, pressed again.
  Response step(String label) throws IOException {
    leader().go(room);
    leader().press(label);
    return leader().press(label);
  }

  void open(String cloth) throws IOException {
    leader().go(room + "/cloth/" + cloth);
    leader().press("Öppna Duk");
  }

  /// The form of the page's main button.
  static Filled main(WebPerson person) {
    var button = person.here().page().selectFirst("main form button.go");
    if (button == null) {
      throw new AssertionError(
          "no main button at " + person.here() + ": " + person.here().page().text());
    }
    return person.button(button.text());
  }

  private void begin(String title, List<String> names, List<String> functions) throws IOException {
    var leader = prepared.apply(new WebPerson(base, names.getFirst()));
    people.put(names.getFirst(), leader);
    leader.go("/ny");
    leader.submit(
        dialogue.isEmpty()
            ? main(leader).with("purpose", "new-agreement").with("title", title)
            : main(leader).with("dialogue", dialogue).with("title", title));
    leader.submit(named(main(leader), names, functions));
    leader.submit(main(leader));
    leader.submit(main(leader));
    leader.submit(main(leader));
    leader.press("Jag har sparat min länk");
    room = leader.here().request().replaceAll("^GET (/d/[0-9a-f]+).*", "$1");
    state(leader, "employer");
  }

  private static Filled named(Filled form, List<String> names, List<String> functions) {
    var filled = form;
    for (int i = 0; i < names.size(); i++) {
      filled = filled.with("person." + i + ".name", names.get(i));
      filled = filled.with("person." + i + ".takes-part", "on");
      if (!functions.get(i).isEmpty()) {
        filled = filled.with("person." + i + ".function", functions.get(i));
      }
    }
    return filled;
  }

  /// What a page shows of one thing, such as the slips under a question.
  static List<String> texts(Response page, String selector) {
    return new ArrayList<>(page.page().select(selector).eachText());
  }
}
