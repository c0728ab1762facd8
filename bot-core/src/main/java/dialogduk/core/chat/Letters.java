package dialogduk.core.chat;

import dialogduk.core.bot.News;
import dialogduk.core.bot.People;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.card.Card;
import dialogduk.core.card.JoinCard;
import dialogduk.core.card.LetterCards;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.TroubleCard;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.view.Asked;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Private messages that follow from what was done, on whatever surface it was done. Each goes to
/// every account that stands for the person, in that person's language; whoever has none sees the
/// same on their own page.
public final class Letters {

  private static final String USUAL_LANGUAGE = "sv";

  private interface Written {
    Card to(Scene scene, Own own);
  }

  private final Reading reading;
  private final People people;

  public Letters(Reading reading, People people) {
    this.reading = reading;
    this.people = people;
  }

  /// What others are told of what has just been done.
  public List<Letter> after(News news) {
    return Stream.concat(
            news.entries().stream().flatMap(this::about).filter(letter -> !isNew(letter, news)),
            news.people().stream().flatMap(change -> knock(news.session(), change)))
        .toList();
  }

  private Stream<Letter> about(Entry entry) {
    return switch (entry.event()) {
      case Event.Reminded _ ->
          reading.missing(entry.session()).stream()
              .filter(person -> !person.equals(entry.by()))
              .flatMap(person -> write(entry.session(), person, LetterCards::reminder));
      case Event.Connected(var person, var _) ->
          write(entry.session(), person, LetterCards::connected);
      case Event.Admitted(var person) when !person.equals(entry.by()) ->
          write(entry.session(), person, LetterCards::admitted);
      case Event.ActionAdded added ->
          owned(entry, added.id(), added.owner(), "said.action-is-yours");
      case Event.ActionChanged changed ->
          owned(entry, changed.id(), changed.owner(), "said.action-changed");
      default -> Stream.empty();
    };
  }

  /// Whoever has just connected an account has been told there.
  private static boolean isNew(Letter letter, News news) {
    return news.people().stream()
        .anyMatch(
            change ->
                change instanceof PersonChange.SetAccount(var _, var account)
                    && account.equals(letter.account()));
  }

  /// Nobody is told what they have just done themselves.
  private Stream<Letter> owned(Entry entry, String id, @Nullable String owner, String said) {
    if (owner == null || owner.equals(entry.by())) {
      return Stream.empty();
    }
    return write(entry.session(), owner, (scene, _) -> LetterCards.yours(scene, id, said));
  }

  private Stream<Letter> knock(String session, PersonChange change) {
    return change instanceof PersonChange.Add add && add.waiting()
        ? toLeaders(session, scene -> JoinCard.knock(scene, add.person(), add.name()))
        : Stream.empty();
  }

  /// Somebody was refused what those who lead may do.
  public List<Letter> asked(Asked asked) {
    return toLeaders(asked.session(), scene -> LetterCards.asked(scene, asked)).toList();
  }

  /// A room does not show what it should.
  public List<Letter> trouble(String session, InTrouble room) {
    return toLeaders(session, scene -> TroubleCard.of(scene, room)).toList();
  }

  private Stream<Letter> toLeaders(String session, Function<Scene, Card> written) {
    return reading.scene(session, USUAL_LANGUAGE).stream()
        .flatMap(scene -> scene.session().members().entrySet().stream())
        .filter(member -> member.getValue().leads())
        .flatMap(member -> write(session, member.getKey(), (it, _) -> written.apply(it)));
  }

  private Stream<Letter> write(String session, String person, Written written) {
    var accounts = people.accounts(session, person);
    if (accounts.isEmpty()) {
      return Stream.empty();
    }
    var chosen = people.find(session, person).map(People.Person::language).orElse(null);
    var language = chosen == null ? USUAL_LANGUAGE : chosen;
    return reading.scene(session, language).stream()
        .map(scene -> written.to(scene, reading.own(session, scene.session(), person)))
        .flatMap(
            card -> accounts.stream().map(account -> new Letter(session, account, language, card)));
  }
}
