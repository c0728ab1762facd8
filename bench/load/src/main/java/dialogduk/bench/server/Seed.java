package dialogduk.bench.server;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.box.Answer;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Brings sessions to an open marking of the first cloth, by the product's own rules and store:
/// everybody is in from a chat, a few have answered, the joint answers are written, and each
/// session shows itself in a channel of its own.
public final class Seed {

  /// The cloth that is marked.
  public static final String CLOTH = "goals";

  private static final int ANSWERING = 6;
  private static final int AT_ONCE = 64;
  private static final String ANSWER =
      "Vi vill att samverkan ger tidig insyn i budget och verksamhetsplan, och att frågor tas upp"
          + " där besluten fattas.";

  private final House house;
  private final People people;
  private final Named named;
  private final Dialogue dialogue;

  private Seed(House house, People people, Named named) {
    this.house = house;
    this.people = people;
    this.named = named;
    this.dialogue = Objects.requireNonNull(house.dialogues().latest(House.DIALOGUE));
  }

  /// In Slack.
  ///
  /// @return the ids of the sessions
  public static List<String> of(House house, People people) throws Exception {
    return of(house, people, Named.IN_SLACK);
  }

  static List<String> of(House house, People people, Named named) throws Exception {
    var seed = new Seed(house, people, named);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var begun = new ArrayList<Future<String>>();
      for (int i = 0; i < people.sessions(); i++) {
        int number = i;
        begun.add(threads.submit(() -> seed.session(number)));
      }
      var ids = new ArrayList<String>();
      for (var session : begun) {
        ids.add(session.get());
      }
      return ids;
    }
  }

  private String session(int number) {
    var session = house.lots().name().substring(0, 20);
    var leader = house.lots().name();
    var start =
        new Command.Start(
            dialogue.id(),
            dialogue.version(),
            dialogue.cloths().stream().map(Cloth::id).toList(),
            Openness.NAMELESS,
            Purpose.NEW_AGREEMENT,
            text("Samverkan 2027"),
            List.of());
    does(session, leader, start, called(leader, named.leader(number)));
    does(session, leader, new Command.AttachRoom(named.room(number), "sv"));
    var members = new ArrayList<String>();
    for (int person = number; person < people.count(); person += people.sessions()) {
      members.add(member(session, leader, person));
    }
    cloth(session, leader, members);
    return session;
  }

  private String member(String session, String leader, int number) {
    var person = house.lots().name();
    does(
        session,
        leader,
        new Command.GiveFunction(person, Function.PARTICIPANT),
        called(person, named.account(number)));
    var side = number / people.sessions() % 2 == 0 ? Side.EMPLOYER : Side.UNION;
    does(
        session,
        person,
        new Command.StateCapacity(new Capacity(side, side == Side.UNION ? "ST" : null, false)));
    return person;
  }

  private void cloth(String session, String leader, List<String> members) {
    does(session, leader, new Command.Open(CLOTH, null));
    var prompts = dialogue.cloth(CLOTH).blindPrompts();
    for (var person : members.subList(0, Math.min(ANSWERING, members.size()))) {
      for (var prompt : prompts) {
        does(
            session,
            person,
            new Command.HandIn(new Item.Answers(prompt.id()), new Answer.Text(ANSWER)));
      }
    }
    does(session, leader, new Command.Show(step(session)));
    for (var prompt : prompts) {
      does(
          session,
          leader,
          new Command.WriteJoint(prompt.id(), 0, text(ANSWER + " " + ANSWER), List.of()));
    }
    does(session, leader, new Command.OpenMarking(step(session), null));
  }

  private int step(String session) {
    return house.sessions().find(session).orElseThrow().session().step();
  }

  private static PersonChange[] called(String person, String account) {
    return new PersonChange[] {
      new PersonChange.Add(
          person, "Person " + account.substring(account.lastIndexOf(':') + 1), false, false),
      new PersonChange.SetAccount(person, account),
      new PersonChange.SetLanguage(person, "sv")
    };
  }

  private FreeText text(String body) {
    return new FreeText(house.lots().name(), house.lots().name(), body);
  }

  private void does(String session, String actor, Command command, PersonChange... people) {
    var reply = house.bot().handle(new Incoming(session, actor, command, List.of(people)));
    if (!(reply instanceof Reply.Done)) {
      throw new IllegalStateException("could not prepare a session: " + command + ": " + reply);
    }
  }
}
