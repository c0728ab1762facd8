package dialogduk.core.chat;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.People;
import dialogduk.core.bot.People.Offer;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Reply;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.ConnectCard;
import dialogduk.core.card.Misheard;
import dialogduk.core.card.Whisper;
import dialogduk.core.session.Command;
import dialogduk.core.text.Texts;
import java.time.Duration;
import java.time.InstantSource;

/// `koppla KOD`: the author is somebody who is in already, and acts for them from now on. Nobody
/// learns which codes there are.
final class Connecting {

  private static final int MOST_MISSES = 20;

  private final Bot bot;
  private final Reading reading;
  private final People people;
  private final InstantSource clock;
  private final Throttle throttle = new Throttle(MOST_MISSES, Duration.ofMinutes(1));

  Connecting(Bot bot, Reading reading, People people, InstantSource clock) {
    this.bot = bot;
    this.reading = reading;
    this.people = people;
    this.clock = clock;
  }

  /// @param sure whether they have seen who they become
  Answered by(Author author, ConnectCode code, boolean sure) {
    var texts = Texts.in(author.language());
    var now = clock.instant();
    if (!throttle.take(now)) {
      return Answered.refused(Misheard.said(texts, "connect.too-often"));
    }
    var offer = people.byConnectCode(code.hash()).filter(it -> now.isBefore(it.until()));
    if (offer.isEmpty()) {
      return Answered.refused(Misheard.said(texts, "refusal.no-such-code"));
    }
    throttle.giveBack();
    return by(author, code, offer.get(), sure).in(offer.get().session());
  }

  private Answered by(Author author, ConnectCode code, Offer offer, boolean sure) {
    var scene = reading.scene(offer.session(), author.language()).orElseThrow();
    var before = people.byAccount(offer.session(), author.account());
    if (before.filter(offer.person()::equals).isPresent()) {
      return Answered.whisper(Whisper.said(scene, NoteKind.INFO, "said.connected-before"));
    }
    var isIn = before.filter(person -> scene.session().member(person) != null).isPresent();
    if (isIn && !sure) {
      return Answered.whisper(
          ConnectCard.question(scene, before.get(), offer.person(), code.figures()));
    }
    var connect = new Command.Connect(author.account(), code.hash(), before.orElse(null));
    return switch (bot.handle(new Incoming(offer.session(), offer.person(), connect))) {
      case Reply.Done _ ->
          Answered.whisper(Whisper.said(scene, NoteKind.PRIVATE, "said.connected"));
      case Reply.Refused(var why) -> Answered.refused(Whisper.refusal(scene, why));
      case Reply.AlreadyPast _, Reply.NoSuchSession _, Reply.Unavailable _, Reply.ReadOnly _ ->
          Answered.refused(Whisper.said(scene, NoteKind.INFO, "said.unavailable"));
    };
  }
}
