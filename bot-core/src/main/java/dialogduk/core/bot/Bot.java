package dialogduk.core.bot;

import dialogduk.core.bot.Ledger.Outcome.Committed;
import dialogduk.core.bot.Ledger.Outcome.Conflict;
import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Decision;
import dialogduk.core.session.Refusal;
import dialogduk.core.view.Asked;
import dialogduk.core.view.Folded;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The one entry for every chat: loads the session, asks the rules, commits what they say as one
/// change, and only then answers.
public final class Bot {

  /// Two people who press at the same moment conflict once; many more than this is a bug.
  private static final int ATTEMPTS = 20;

  private final Sessions sessions;
  private final Changes changes;
  private final Ledger ledger;
  private final Events events;
  private final People people;
  private final Rooms rooms;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Consumer<News> told;
  private final Consumer<Asked> asked;

  /// @param zone the group's zone, for dates
  /// @param told of every commit that may have changed what somebody sees, before it is answered
  /// @param asked told when somebody is refused with *Be facilitatorn*
  public Bot(
      Sessions sessions,
      Changes changes,
      Ledger ledger,
      Events events,
      People people,
      Rooms rooms,
      InstantSource clock,
      ZoneId zone,
      Consumer<News> told,
      Consumer<Asked> asked) {
    this.sessions = sessions;
    this.changes = changes;
    this.ledger = ledger;
    this.events = events;
    this.people = people;
    this.rooms = rooms;
    this.clock = clock;
    this.zone = zone;
    this.told = told;
    this.asked = asked;
  }

  /// Carries out a command, or says why not. Blocks until the commit is durable.
  public Reply handle(Incoming incoming) {
    if (events.readOnly(incoming.session()).isPresent()) {
      return new Reply.ReadOnly();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var folded = folded(incoming);
      if (folded.isEmpty()) {
        return nowhere(incoming.command());
      }
      var reply = attempt(incoming, folded.get());
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new IllegalStateException(
        "session " + incoming.session() + " was at another version " + ATTEMPTS + " times");
  }

  /// Keeps what only concerns how somebody is reached: a browser, a language, a knock on the door.
  /// It appends nothing to the log.
  public Reply remember(String session, String actor, List<PersonChange> changes) {
    if (!changes.stream().allMatch(Bot::onlyReaches)) {
      throw new IllegalArgumentException("a change to a person that needs a command");
    }
    if (events.version(session) == 0) {
      return new Reply.NoSuchSession();
    }
    return commit(Change.people(session, actor, clock.instant(), changes))
        .orElseGet(Reply.Unavailable::new);
  }

  private static boolean onlyReaches(PersonChange change) {
    return switch (change) {
      case PersonChange.Add add -> add.waiting() && !add.madeUp();
      case PersonChange.SetLink link -> link.kind() == PersonChange.LinkKind.BROWSER;
      case PersonChange.SetAccount _,
          PersonChange.SetLanguage _,
          PersonChange.LinkSaved _,
          PersonChange.OfferCode _ ->
          true;
      case PersonChange.LetIn _,
          PersonChange.EndCode _,
          PersonChange.Merge _,
          PersonChange.Rename _,
          PersonChange.SetCapacity _,
          PersonChange.EndLinks _,
          PersonChange.Forget _,
          PersonChange.SetJoinCode _ ->
          false;
    };
  }

  /// Empty for a session that is not there, and for one that the actor is not in: nobody learns
  /// which.
  private Optional<Folded> folded(Incoming incoming) {
    var found = sessions.find(incoming.session());
    return incoming.command() instanceof Command.Start start
        ? found.or(() -> sessions.fresh(start.dialogue(), start.dialogueVersion()))
        : found.filter(folded -> folded.session().member(incoming.actor()) != null);
  }

  private static Reply nowhere(Command command) {
    return command instanceof Command.Start start
        ? new Reply.Refused(new Refusal.Unknown(start.dialogue()))
        : new Reply.NoSuchSession();
  }

  /// Empty when somebody else was first and the session must be looked at again.
  private Optional<Reply> attempt(Incoming incoming, Folded folded) {
    if (!namesKnownPeople(incoming)) {
      return Optional.of(new Reply.Refused(new Refusal.NoSuchPerson()));
    }
    if (isTaken(incoming)) {
      return Optional.of(new Reply.Refused(new Refusal.RoomTaken()));
    }
    var at = clock.instant();
    if (incoming.command() instanceof Command.Connect connect && !stands(incoming, connect, at)) {
      return Optional.of(new Reply.Refused(new Refusal.NoSuchCode()));
    }
    var context =
        new Context(
            incoming.actor(),
            people
                .find(incoming.session(), incoming.actor())
                .map(People.Person::capacity)
                .orElse(null),
            at,
            LocalDate.ofInstant(at, zone));
    var decision = folded.decider().decide(incoming.command(), folded.session(), context);
    return switch (decision) {
      case Decision.Refused(var why) -> Optional.of(refused(incoming, folded, why, at));
      case Decision.Accepted accepted -> {
        var change = changes.of(incoming, folded, accepted, at);
        yield accepted.nothing() && change.people().isEmpty()
            ? Optional.of(new Reply.AlreadyPast())
            : commit(change);
      }
    };
  }

  private Reply refused(Incoming incoming, Folded folded, Refusal why, Instant at) {
    if (why instanceof Refusal.AskFacilitator(var right)) {
      asked.accept(
          new Asked(incoming.session(), incoming.actor(), right, folded.session().step(), at));
    }
    return new Reply.Refused(why);
  }

  /// Whoever is let in stands among the people of the session, or comes with the command. The rules
  /// cannot tell: they know no names.
  private boolean namesKnownPeople(Incoming incoming) {
    return letIn(incoming.command())
        .allMatch(
            person ->
                people.find(incoming.session(), person).isPresent()
                    || incoming.people().stream().anyMatch(change -> adds(change, person)));
  }

  /// Another session that is going on has the room. One that has ended gives it up.
  private boolean isTaken(Incoming incoming) {
    return incoming.command() instanceof Command.AttachRoom(var room, var _)
        && rooms
            .sessionIn(room)
            .filter(other -> !other.equals(incoming.session()))
            .flatMap(sessions::find)
            .filter(folded -> folded.session().isRunning())
            .isPresent();
  }

  /// A code is good once, and for whom it was made.
  private boolean stands(Incoming incoming, Command.Connect connect, Instant now) {
    return people
        .byConnectCode(connect.code())
        .filter(offer -> offer.session().equals(incoming.session()))
        .filter(offer -> offer.person().equals(incoming.actor()))
        .filter(offer -> now.isBefore(offer.until()))
        .isPresent();
  }

  private static Stream<String> letIn(Command command) {
    return switch (command) {
      case Command.Start start -> start.named().stream().map(Command.Named::person);
      case Command.Admit(var person) -> Stream.of(person);
      case Command.GiveFunction(var person, var _) -> Stream.of(person);
      default -> Stream.empty();
    };
  }

  private static boolean adds(PersonChange change, String person) {
    return change instanceof PersonChange.Add add && add.person().equals(person);
  }

  private Optional<Reply> commit(Change change) {
    try {
      return switch (ledger.commit(change).toCompletableFuture().join()) {
        case Committed(var _, var entries, var kept) -> {
          if (change.dirty()) {
            told.accept(new News(change.session(), change.by(), entries, change.people()));
          }
          yield Optional.of(new Reply.Done(entries, kept));
        }
        case Conflict _ -> Optional.empty();
      };
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Ledger.LedgerFailure) {
        return Optional.of(new Reply.Unavailable());
      }
      throw failed;
    }
  }
}
