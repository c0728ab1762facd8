package dialogduk.app;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;

/// Six people with a browser each, three for each side: Frida leads, Sam writes, and both take part
/// like the other four.
record Group(Person frida, Person sam, Person eva, Person erik, Person ulla, Person ursula) {

  static final String TITLE = "Dialog om samverkan, Exempelmyndigheten";

  /// All six inside and with a capacity, and nothing opened yet.
  static Group gather(ServerProcess server, Browsers browsers) {
    var frida = browsers.person("Frida Lind", 1280, 900);
    begin(server, frida);
    frida.takePartFor("För arbetsgivaren", "");
    var sam = browsers.person("Sam Haddad", 1280, 900);
    sam.page().navigate(linkTo(frida, sam));
    sam.press("Fortsätt");
    sam.takePartFor("För en facklig organisation", "ST");
    var others =
        List.of(
            browsers.person("Eva Ek", 360, 800),
            browsers.person("Erik Strand", 1280, 900),
            browsers.person("Ulla Berg", 1280, 900),
            browsers.person("Ursula Nord", 1280, 900));
    frida.visit("");
    frida.press("Släpp in");
    var code = frida.card("invite").locator("dd").nth(1).textContent();
    others.forEach(person -> knock(server, person, code));
    others.forEach(person -> frida.press("Släpp in " + person.name()));
    others.forEach(person -> person.page().locator("input[name=side]").first().waitFor());
    others.get(0).takePartFor("För arbetsgivaren", "");
    others.get(1).takePartFor("För arbetsgivaren", "");
    others.get(2).takePartFor("För en facklig organisation", "Saco-S");
    others.get(3).takePartFor("För en facklig organisation", "ST");
    frida.press("Stäng insläppet");
    return new Group(frida, sam, others.get(0), others.get(1), others.get(2), others.get(3));
  }

  List<Person> all() {
    return List.of(frida, sam, eva, erik, ulla, ursula);
  }

  List<Person> allBut(Person... some) {
    var left = List.of(some);
    return all().stream().filter(person -> !left.contains(person)).toList();
  }

  /// Everybody fetches the page anew where things are done.
  void lookAgain() {
    all().forEach(person -> person.visit(""));
  }

  // --- the doors

  /// Frida through the five steps, to the page that asks for her capacity.
  static void begin(ServerProcess server, Person frida) {
    var page = frida.page();
    page.navigate(server.base() + "/ny");
    frida.choose("Ett nytt avtal");
    page.locator("[name=title]").fill(TITLE);
    frida.press("Gå till");
    page.locator("[name='person.0.name']").fill(frida.name());
    page.locator("[name='person.0.takes-part']").check();
    page.locator("[name='person.1.name']").fill("Sam Haddad");
    page.locator("[name='person.1.function']").selectOption("secretary");
    page.locator("[name='person.1.takes-part']").check();
    Stream.of("Gå till dukarna", "Gå till öppenheten", "Gå till checklistan", "Starta dialogen")
        .forEach(frida::press);
    frida.press("Jag har sparat min länk");
  }

  /// A new personal link, which the one who leads hands over.
  static String linkTo(Person leader, Person other) {
    leader.page().getByText(other.name() + ":").first().click();
    leader.press("Ny länk till " + other.name());
    return leader.card("link").getByRole(AriaRole.TEXTBOX).first().inputValue();
  }

  private static void knock(ServerProcess server, Person person, String code) {
    var page = person.page();
    page.navigate(server.base() + "/join");
    page.locator("[name=code]").fill(code);
    page.locator("[name=name]").fill(person.name());
    person.press("Gå till dialogen");
  }
}
