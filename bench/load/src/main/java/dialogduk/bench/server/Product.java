package dialogduk.bench.server;

import dialogduk.core.box.Answer;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.slack.standin.Account;
import dialogduk.slack.standin.Options;
import dialogduk.slack.standin.Person;
import dialogduk.slack.standin.Standin;
import dialogduk.slack.standin.View;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dialogduk as users start it, on a data folder on disk, in a stand-in workspace with everybody in
/// it and in a stand-in tenant with one dialogue more.
public final class Product implements AutoCloseable {

  public static final String NAME = "Dialogduk";

  /// The same server, through Teams.
  public static final String IN_TEAMS = "Dialogduk in Teams";

  private static final int FORM_TRIES = 20;

  private final Installed installed;
  private final Path data;
  private final People people;
  private final List<String> sessions;
  private final String dialogue;
  private final Standin standin;
  private final Tenant tenant;
  private final Served served;
  private final long prepared;

  private Product(
      Installed installed,
      Path data,
      People people,
      List<String> sessions,
      String dialogue,
      Standin standin,
      Tenant tenant,
      Served served,
      long prepared) {
    this.installed = installed;
    this.data = data;
    this.people = people;
    this.sessions = sessions;
    this.dialogue = dialogue;
    this.standin = standin;
    this.tenant = tenant;
    this.served = served;
    this.prepared = prepared;
  }

  /// @param people of the workspace
  /// @param inTeams how many mark in the dialogue in Teams
  public static Product start(Installed installed, Path folder, People people, int inTeams)
      throws Exception {
    var data = folder.resolve("data");
    var standin = workspace(people, InstantSource.system());
    // Our own budget keeps within them; W3 shows that it does.
    standin.limits().off();
    var tenant = Tenant.of(inTeams);
    List<String> sessions;
    String dialogue;
    long prepared;
    try (var house = House.in(data, installed.dialogues(), InstantSource.system(), _ -> {})) {
      sessions = Seed.of(house, people);
      prepared = house.store().events().version(sessions.getFirst());
      Cards.post(house, standin);
      dialogue = Seed.of(house, new People(1, inTeams), tenant).getFirst();
    }
    var settings = new HashMap<>(tenant.settings());
    settings.put("DIALOGDUK_DATA", data.toString());
    settings.put("SLACK_SIGNING_SECRET", standin.secret());
    settings.put("SLACK_BOT_TOKEN", standin.installed(People.TEAM).token());
    settings.put("SLACK_API_URL", standin.apiUrl());
    var command = List.of(installed.java(), "-jar", installed.jar().toString());
    var served = Served.start(NAME, folder, command, settings);
    standin.deliverTo(URI.create("http://127.0.0.1:" + served.port() + "/slack/events"));
    tenant.deliverTo(served.port());
    return new Product(
        installed, data, people, sessions, dialogue, standin, tenant, served, prepared);
  }

  /// A workspace in which everybody is in the channel of their session.
  public static Standin workspace(People people, InstantSource clock) {
    var standin = Standin.start(Options.at(clock).withPatience(Duration.ofSeconds(10)));
    var team = standin.team(People.TEAM, "myndigheten");
    var members = new HashMap<Integer, ArrayList<String>>();
    for (int i = 0; i < people.count(); i++) {
      var user = People.user(i);
      member(standin, user);
      members.computeIfAbsent(people.sessionOf(i), _ -> new ArrayList<>()).add(user);
    }
    for (int i = 0; i < people.sessions(); i++) {
      member(standin, People.leader(i));
      var all = members.getOrDefault(i, new ArrayList<>());
      all.add(People.leader(i));
      standin.channel(team, People.channel(i), "dialog" + i, all.toArray(String[]::new));
    }
    return standin;
  }

  private static void member(Standin standin, String user) {
    standin.account(new Account(user, People.TEAM, user, Account.Kind.MEMBER, false, "sv-SE"));
  }

  public Served served() {
    return served;
  }

  public Standin standin() {
    return standin;
  }

  public List<String> sessions() {
    return sessions;
  }

  /// A mark as the workspace sends it when somebody has opened the form and chosen.
  public Template mark() throws InterruptedException {
    var user = People.user(0);
    var somebody = standin.person(user);
    var payload = somebody.submitting(opened(somebody), Map.of("step", "=3")).payload().toString();
    return Template.of(payload, user, sessions.getFirst(), "=3");
  }

  /// A form must be opened within three seconds, which a cold server may miss.
  private static View opened(Person somebody) throws InterruptedException {
    for (int tries = 0; tries < FORM_TRIES; tries++) {
      somebody.in(People.channel(0)).types("/dialogduk svara");
      var form = somebody.modal();
      if (form.isPresent()) {
        return form.get();
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the form of the marking did not open");
  }

  /// Marks for any server, by this product's people and sessions.
  public Marks marks(Template template, int port, long seed) {
    return new Marks(template, sessions, people, standin.secret(), port, seed);
  }

  /// Marks through Teams. The server must run: everybody opens the form.
  public Invokes invokes() throws InterruptedException {
    return tenant.invokes(served.port());
  }

  /// Kills the server and looks into the store.
  ///
  /// @param stepped in so many sessions the leader has closed the marking
  public Kept killed(Marks marks, int stepped) {
    served.close();
    try (var house = House.in(data, installed.dialogues(), InstantSource.system(), _ -> {})) {
      int wrong = 0;
      int told = 0;
      for (int person = 0; person < people.count(); person++) {
        if (marks.told(person) > 0 && people.sessionOf(person) >= stepped) {
          told++;
          var session = sessions.get(people.sessionOf(person));
          var account = Named.IN_SLACK.account(person);
          wrong += kept(house, session, account) == marks.told(person) ? 0 : 1;
        }
      }
      return new Kept(told, wrong, appended(house));
    }
  }

  /// Looks into the store of the server that was killed, for those in Teams.
  public Kept keptInTeams(Invokes invokes) {
    try (var house = House.in(data, installed.dialogues(), InstantSource.system(), _ -> {})) {
      int wrong = 0;
      int told = 0;
      for (int person = 0; person < tenant.count(); person++) {
        if (invokes.told(person) > 0) {
          told++;
          wrong += kept(house, dialogue, tenant.account(person)) == invokes.told(person) ? 0 : 1;
        }
      }
      return new Kept(told, wrong, List.of());
    }
  }

  /// How many events each session has got since it was prepared.
  private List<Long> appended(House house) {
    return sessions.stream().map(it -> house.store().events().version(it) - prepared).toList();
  }

  private static int kept(House house, String session, String account) {
    var item = new Item.Marking(Seed.CLOTH);
    var state = house.sessions().find(session).orElseThrow().session();
    var box = new Sealed(item, state.walk().at(item).box());
    return house
        .store()
        .people()
        .byAccount(session, account)
        .flatMap(person -> house.store().boxes().own(session, box, person))
        .flatMap(row -> Optional.ofNullable(row.handedIn()))
        .map(answer -> answer instanceof Answer.Mark(var step) ? step : 0)
        .orElse(0);
  }

  /// Where the database lies, for its size.
  public long bytes() throws IOException {
    return Files.size(data.resolve("dialogduk.db"));
  }

  @Override
  public void close() {
    served.close();
    standin.close();
    tenant.close();
  }
}
