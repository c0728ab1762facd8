package dialogduk.app;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Six people with a browser each, three for each side: Frida leads, Sam writes, and both take part
/// like the other four.
record Group(Person frida, Person sam, Person eva, Person erik, Person ulla, Person ursula) {

  static final String TITLE = "Dialog om samverkan, Exempelmyndigheten";

  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  /// All six inside and with a capacity, and nothing opened yet. They came in over HTTP, which is
  /// much faster, and go on in their browsers.
  static Group gather(ServerProcess server, Browsers browsers) throws IOException {
    var web = overHttp(server);
    return of(web.people().stream().map(it -> goesOn(it, web, server, browsers)).toList());
  }

  /// The same six without browsers.
  static WebGroup overHttp(ServerProcess server) throws IOException {
    var group =
        WebGroup.started(
            server.base(),
            person -> person,
            TITLE,
            List.of("Frida Lind", "Sam Haddad"),
            List.of("", "secretary"));
    group.state(group.comeIn("Sam Haddad"), "ST");
    group.join("Eva Ek", "employer");
    group.join("Erik Strand", "employer");
    group.join("Ulla Berg", "Saco-S");
    group.join("Ursula Nord", "ST");
    group.leader().go(group.room());
    group.leader().press("Stäng insläppet");
    return group;
  }

  /// One of them, who opens a browser where they are.
  static Person goesOn(WebPerson person, WebGroup group, ServerProcess server, Browsers browsers) {
    var same = browsers.person(person.name(), width(person.name()), HEIGHT);
    same.page()
        .context()
        .addCookies(
            person.cookies().entrySet().stream()
                .map(it -> new Cookie(it.getKey(), it.getValue()).setUrl(server.base()))
                .toList());
    same.page().navigate(server.base() + group.room());
    return same;
  }

  /// As [#gather], with every step in the browsers.
  static Group gatherInBrowsers(ServerProcess server, Browsers browsers) {
    var frida = browsers.person("Frida Lind", WIDE, HEIGHT);
    begin(server, frida);
    frida.takePartFor("För arbetsgivaren", "");
    var sam = browsers.person("Sam Haddad", WIDE, HEIGHT);
    sam.page().navigate(linkTo(frida, sam));
    sam.press("Fortsätt");
    sam.takePartFor("För en facklig organisation", "ST");
    var others =
        Stream.of("Eva Ek", "Erik Strand", "Ulla Berg", "Ursula Nord")
            .map(name -> browsers.person(name, width(name), HEIGHT))
            .toList();
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
    return of(Stream.concat(Stream.of(frida, sam), others.stream()).toList());
  }

  private static Group of(List<Person> six) {
    return new Group(six.get(0), six.get(1), six.get(2), six.get(3), six.get(4), six.get(5));
  }

  /// Eva has her telephone.
  private static int width(String name) {
    return name.startsWith("Eva") ? NARROW : WIDE;
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
