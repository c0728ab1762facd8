package dialogduk.core.chat;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.People;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Rooms;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.CheckCard;
import dialogduk.core.card.ConnectCard;
import dialogduk.core.card.HelpCard;
import dialogduk.core.card.JoinCard;
import dialogduk.core.card.LinkCard;
import dialogduk.core.card.Misheard;
import dialogduk.core.card.Verb;
import dialogduk.core.card.Whisper;
import dialogduk.core.command.Spoken;
import dialogduk.core.command.Written;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.press.Asked;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Place;
import dialogduk.core.press.Press;
import dialogduk.core.press.Pressing;
import dialogduk.core.press.Told;
import dialogduk.core.session.Command;
import dialogduk.core.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers what is typed and pressed in a chat. Every call blocks until what it acknowledges is
/// durable.
public final class Reception {

  private final Bot bot;
  private final Reading reading;
  private final People people;
  private final Rooms rooms;
  private final Lots lots;
  private final WebDoor web;
  private final Chats chats;
  private final Beginning beginning;
  private final Connecting connecting;
  private final InstantSource clock;

  public Reception(
      Bot bot,
      Reading reading,
      People people,
      Rooms rooms,
      Dialogues dialogues,
      Lots lots,
      WebDoor web,
      Chats chats,
      InstantSource clock) {
    this.bot = bot;
    this.reading = reading;
    this.people = people;
    this.rooms = rooms;
    this.lots = lots;
    this.web = web;
    this.chats = chats;
    this.clock = clock;
    this.connecting = new Connecting(bot, reading, people, clock);
    this.beginning = new Beginning(bot, reading, rooms, dialogues, lots, web);
  }

  // --- typed

  /// @param room where it was typed, by its own name; absent in a private talk with the bot
  public Answered typed(Author author, @Nullable String room, Spoken spoken) {
    return inTheirLanguage(author, answer(author, room, spoken));
  }

  private Answered answer(Author author, @Nullable String room, Spoken spoken) {
    var texts = Texts.in(author.language());
    return switch (spoken) {
      case Spoken.Unclear unclear -> Answered.whisper(Misheard.of(texts, unclear));
      case Spoken.Later later -> Answered.whisper(Misheard.later(texts, later));
      case Spoken.New() -> beginning.form(author, room);
      case Spoken.Check() -> checked(author, room);
      case Spoken.Room(var code) -> moved(author, room, code);
      case Spoken.Connect(var code) when !code.isEmpty() ->
          connecting.by(author, new ConnectCode(code.text()), false);
      case Spoken.Help(var about) when about != null ->
          Answered.whisper(HelpCard.about(texts, about));
      default ->
          session(author, room)
              .map(session -> typedIn(author, session, spoken))
              .orElseGet(() -> Answered.whisper(HelpCard.outside(texts)));
    };
  }

  private Answered moved(Author author, @Nullable String room, Written code) {
    var texts = Texts.in(author.language());
    if (room == null) {
      return Moving.nowhere(texts, "room.needs-room");
    }
    return people
        .byJoinCode(code.text().replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT))
        .flatMap(session -> here(author, session))
        .map(here -> new Moving(bot, rooms).to(room, here, author).in(here.session()))
        .orElseGet(() -> Moving.nowhere(texts, "room.no-such-code"));
  }

  /// Which other rooms a dialogue has is for those who are in it.
  private Answered checked(Author author, @Nullable String room) {
    var troubles =
        session(author, room)
            .flatMap(session -> here(author, session))
            .map(here -> chats.troubles(here.session()))
            .orElseGet(List::of);
    var found = chats.check(room == null ? author.account() : room);
    return Answered.whisper(CheckCard.of(Texts.in(author.language()), found, troubles));
  }

  private Answered typedIn(Author author, String session, Spoken spoken) {
    return here(author, session)
        .map(here -> new Saying(here, lots, people).asked(spoken))
        .map(saying -> carryOut(author, session, saying))
        .orElseGet(() -> stranger(author, session))
        .in(session);
  }

  private Answered carryOut(Author author, String session, Saying.Meant meant) {
    return switch (meant) {
      case Saying.Meant.Shows(var card) -> Answered.whisper(card);
      case Saying.Meant.Asks(var asked) ->
          here(author, session).map(here -> done(here, asked)).orElseGet(Answered::nothing);
    };
  }

  /// The session of the room; in a private talk the latest that the author is in.
  private Optional<String> session(Author author, @Nullable String room) {
    return room == null
        ? people.byAccount(author.account()).stream().map(People.Found::session).findFirst()
        : rooms.sessionIn(room);
  }

  // --- pressed

  /// @param session that the button or form belongs to; empty for one that belongs to none
  /// @param room where it stands; absent in a private talk with the bot
  public Answered pressed(
      Author author, @Nullable String room, String session, Press press, Filled form) {
    return inTheirLanguage(author, answer(author, room, session, press, form));
  }

  private Answered answer(
      Author author, @Nullable String room, String session, Press press, Filled form) {
    if (press.verb() == Verb.START) {
      return beginning.begin(
          author,
          press.values().getOrDefault("room", room),
          press.values().getOrDefault("dialogue", ""),
          form);
    }
    if (press.verb() == Verb.CONNECT) {
      return connecting.by(author, new ConnectCode(press.values().getOrDefault("code", "")), true);
    }
    var found = here(author, session);
    if (found.isEmpty()) {
      return (press.verb() == Verb.JOIN ? knock(author, session) : stranger(author, session))
          .in(session);
    }
    var here = found.get();
    var asked = Pressing.of(here.scene(), here.own(), press, form, lots);
    return done(here, asked).in(session).speaking(here.scene().language());
  }

  private Answered done(Here here, Asked asked) {
    return switch (asked) {
      case Asked.Commands commands -> done(here, commands);
      case Asked.Look(var place) -> new Looking(here, lots, people, web, chats).at(place);
      case Asked.Said(var key) -> Answered.whisper(Whisper.after(here.scene(), key));
      case Asked.Refused(var why) -> Answered.refused(Whisper.refusal(here.scene(), why));
      case Asked.Missing(var key) ->
          Answered.refused(Whisper.said(here.scene(), NoteKind.INFO, key));
      case Asked.Join() -> Answered.whisper(Whisper.said(here.scene(), NoteKind.INFO, "said.in"));
      case Asked.NewLink(var person) -> newLink(here, person);
      case Asked.OfferCode() -> offerCode(here);
      // Who may be connected need not be in: answered before.
      case Asked.Connect _ -> Answered.nothing();
      case Asked.LinkSaved() -> {
        var saved = List.<PersonChange>of(new PersonChange.LinkSaved(here.person()));
        yield bot.remember(here.session(), here.person(), saved) instanceof Reply.Done
            ? Answered.nothing()
            : unable(here, "said.unavailable");
      }
    };
  }

  private Answered done(Here here, Asked.Commands commands) {
    var reply = bot.handle(here.sends(commands.command()));
    var after = changesOnlyRows(reply) ? here : here(here);
    return switch (Told.of(commands, reply)) {
      case Told.Done(var said, var _) ->
          said.isEmpty()
              ? afterwards(after, commands)
              : Answered.whisper(Whisper.after(after.scene(), said));
      case Told.HandedInBut(var prompts, var _) ->
          Answered.whisper(Whisper.handedInBut(after.scene(), prompts));
      case Told.Refused(var why) -> Answered.refused(Whisper.refusal(after.scene(), why));
      case Told.AlreadyPast() -> said(after, "said.already-past");
      case Told.Unavailable() -> unable(after, "said.unavailable");
      case Told.ReadOnly() -> unable(after, "said.read-only");
    };
  }

  /// A mark or an answer changes nothing that is told after it.
  private static boolean changesOnlyRows(Reply reply) {
    return reply instanceof Reply.Done(var entries, var _) && entries.isEmpty();
  }

  /// Whoever has just said how they take part sees what is theirs to do; the rest, the room shows.
  private Answered afterwards(Here after, Asked.Commands commands) {
    return commands.command() instanceof Command.StateCapacity
        ? new Looking(after, lots, people, web, chats).at(Place.STATUS)
        : Answered.nothing();
  }

  private static Answered said(Here here, String key) {
    return Answered.whisper(Whisper.said(here.scene(), NoteKind.INFO, key));
  }

  private static Answered unable(Here here, String key) {
    return Answered.refused(Whisper.said(here.scene(), NoteKind.INFO, key));
  }

  /// The new link is shown once, to the one who asked for it.
  private Answered newLink(Here here, String person) {
    var link = web.personalLink(person);
    return switch (bot.handle(here.sends(new Command.RenewLink(person), link.change()))) {
      case Reply.Done _ ->
          Answered.whisper(LinkCard.of(here.scene(), here.scene().name(person), link.address()));
      case Reply.Refused(var why) -> Answered.refused(Whisper.refusal(here.scene(), why));
      case Reply.AlreadyPast _, Reply.NoSuchSession _, Reply.Unavailable _, Reply.ReadOnly _ ->
          unable(here, "said.unavailable");
    };
  }

  /// Shown once, to the one who asked for it.
  private Answered offerCode(Here here) {
    var code = ConnectCode.draw(lots);
    var offered = List.of(code.offeredBy(here.person(), clock.instant()));
    return bot.remember(here.session(), here.person(), offered) instanceof Reply.Done
        ? Answered.whisper(ConnectCard.code(here.scene(), code.figures()))
        : unable(here, "said.unavailable");
  }

  // --- those who are not in

  /// Says what goes on here, and how to ask to be let in.
  private Answered stranger(Author author, String session) {
    return reading
        .scene(session, author.language())
        .map(
            scene ->
                Answered.whisper(
                    isWaiting(author, session) ? JoinCard.waiting(scene) : JoinCard.of(scene)))
        .orElseGet(() -> Answered.whisper(HelpCard.outside(Texts.in(author.language()))));
  }

  /// Whoever was removed may knock anew.
  private boolean isWaiting(Author author, String session) {
    return people
        .byAccount(session, author.account())
        .flatMap(person -> people.find(session, person))
        .filter(People.Person::waiting)
        .isPresent();
  }

  /// Puts the author on the waiting list, once.
  private Answered knock(Author author, String session) {
    var scene = reading.scene(session, author.language());
    if (scene.isEmpty() || !scene.get().session().isRunning()) {
      return stranger(author, session);
    }
    if (isWaiting(author, session)) {
      return Answered.whisper(JoinCard.waiting(scene.get()));
    }
    var person = lots.name();
    var reply =
        bot.remember(
            session,
            person,
            List.of(
                new PersonChange.Add(person, author.name(), true, false),
                new PersonChange.SetAccount(person, author.account()),
                new PersonChange.SetLanguage(person, author.language())));
    return reply instanceof Reply.Done
        ? Answered.whisper(JoinCard.waiting(scene.get()))
        : Answered.whisper(Whisper.said(scene.get(), NoteKind.INFO, "said.unavailable"));
  }

  // --- who is here

  private Optional<Here> here(Author author, String session) {
    return people
        .byAccount(session, author.account())
        .flatMap(person -> people.find(session, person))
        .flatMap(
            person ->
                reading
                    .scene(session, language(person, author))
                    .filter(scene -> scene.session().member(person.key()) != null)
                    .map(
                        scene ->
                            new Here(
                                session,
                                scene,
                                reading.own(session, scene.session(), person.key()))));
  }

  /// The same person, as things are now.
  private Here here(Here before) {
    return reading
        .scene(before.session(), before.scene().language())
        .map(
            scene ->
                new Here(
                    before.session(),
                    scene,
                    reading.own(before.session(), scene.session(), before.person())))
        .orElse(before);
  }

  private Answered inTheirLanguage(Author author, Answered answered) {
    if (!answered.language().isEmpty()) {
      return answered;
    }
    return answered.speaking(
        answered
            .session()
            .flatMap(
                session ->
                    people
                        .byAccount(session, author.account())
                        .flatMap(person -> people.find(session, person)))
            .map(person -> language(person, author))
            .orElse(author.language()));
  }

  private static String language(People.Person person, Author author) {
    return person.language() == null ? author.language() : person.language();
  }
}
