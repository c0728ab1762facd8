package dialogduk.bench.server;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.Account;
import dialogduk.teams.standin.Cards;
import dialogduk.teams.standin.Conversation;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Options;
import dialogduk.teams.standin.Prepared;
import dialogduk.teams.standin.Seen;
import dialogduk.teams.standin.Standin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A stand-in for Teams that the product is connected to as well: its connector, its keys, its
/// tokens, and one channel with everybody of one dialogue in it.
public final class Tenant implements Named, AutoCloseable {

  private static final String LEADER = "leader";
  private static final String MARK = Texts.in("sv").say("button.mark");
  private static final String KEPT = Texts.in("sv").say("said.marked");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int TRIES = 20;

  private final Standin standin;
  private final Conversation channel;
  private final List<Account> people;
  private final Account leader;

  private Tenant(int count) {
    standin = Standin.start(Options.at(InstantSource.system()));
    leader = standin.account(LEADER, "Person L");
    people = IntStream.range(0, count).mapToObj(it -> standin.account(key(it), "P " + it)).toList();
    var team = standin.team("Myndigheten", members());
    channel = standin.channel(team, "dialog");
  }

  static Tenant of(int people) {
    return new Tenant(people);
  }

  private static String key(int person) {
    return "p" + person;
  }

  private String[] members() {
    var all = new ArrayList<>(people.stream().map(Account::key).toList());
    all.add(LEADER);
    return all.toArray(String[]::new);
  }

  // --- what things are called

  @Override
  public String account(int person) {
    return name(people.get(person).aadObjectId().toLowerCase(Locale.ROOT));
  }

  @Override
  public String leader(int session) {
    return name(leader.aadObjectId().toLowerCase(Locale.ROOT));
  }

  @Override
  public String room(int session) {
    return name(channel.id());
  }

  private String name(String id) {
    return "teams:" + standin.options().tenant() + ":" + id;
  }

  int count() {
    return people.size();
  }

  /// What connects a server.
  Map<String, String> settings() {
    return Map.of(
        "TEAMS_APP_ID", standin.options().botId(),
        "TEAMS_APP_PASSWORD", standin.options().password(),
        "TEAMS_TENANT_ID", standin.options().tenant(),
        "TEAMS_OPENID_URL", standin.openIdUrl(),
        "TEAMS_TOKEN_URL", standin.tokenUrl(),
        "TEAMS_SERVICE_HOSTS", "http://" + standin.host());
  }

  void deliverTo(int port) {
    standin.deliverTo(URI.create("http://127.0.0.1:" + port + Invokes.PATH));
  }

  // --- marking

  /// Everybody opens the form of the marking and chooses; what their clients would send is kept, to
  /// be sent as often as wanted.
  Invokes invokes(int port) throws InterruptedException {
    var card = card();
    var forms = new ArrayList<JsonNode>();
    for (int person = 0; person < count(); person++) {
      forms.add(filled(person, card).activity());
    }
    return new Invokes(
        forms, standin.identity()::authorization, acknowledgement(filled(0, card)), port);
  }

  /// The card in the channel, which comes when the product has heard of the channel.
  private Message card() throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var shown = shown();
      if (shown.isPresent()) {
        return shown.get();
      }
      standin.person(LEADER).in(channel).mentions("läget");
      Thread.sleep(1_000);
    }
    throw new IllegalStateException("the card of the marking did not come into the channel");
  }

  private Optional<Message> shown() {
    return standin.botMessages(channel).stream()
        .filter(it -> it.cards().stream().anyMatch(card -> Cards.labels(card).contains(MARK)))
        .findFirst();
  }

  /// A cold server may be too late.
  private Prepared filled(int person, Message card) throws InterruptedException {
    var somebody = standin.person(key(person));
    for (int tries = 0; tries < TRIES; tries++) {
      somebody.in(channel).presses(card, MARK);
      var form = somebody.dialog();
      if (form.isPresent()) {
        return somebody.submitting(MARK, Map.of(Invokes.field(form.get().card()), "=3"));
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the form of the marking did not open");
  }

  /// How long the answer is that tells somebody that their mark is kept.
  private static int acknowledgement(Prepared mark) {
    var delivered = mark.send();
    if (delivered.seen() instanceof Seen.Words(var words) && words.startsWith(KEPT)) {
      return delivered.body().getBytes(StandardCharsets.UTF_8).length;
    }
    throw new IllegalStateException("a mark was not taken: " + delivered);
  }

  @Override
  public void close() {
    standin.close();
  }
}
