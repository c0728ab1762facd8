package dialogduk.core.chat;

import dialogduk.core.bot.People;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Reply;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Card;
import dialogduk.core.card.Scene;
import dialogduk.core.card.Whisper;
import dialogduk.core.session.Event;
import java.util.List;
import java.util.stream.Stream;

/// Private messages to others that follow from what was done. Each goes to every account that
/// stands for the person, in that person's language.
final class Letters {

  private interface Written {
    Card to(Scene scene, String person);
  }

  private final Reading reading;
  private final People people;

  Letters(Reading reading, People people) {
    this.reading = reading;
    this.people = people;
  }

  /// What others are told after these replies.
  List<Answered.Letter> after(Here here, List<Reply> replies) {
    return replies.stream()
        .filter(Reply.Done.class::isInstance)
        .flatMap(reply -> ((Reply.Done) reply).entries().stream())
        .flatMap(entry -> about(here, entry.event()))
        .toList();
  }

  private Stream<Answered.Letter> about(Here here, Event event) {
    return switch (event) {
      case Event.Reminded _ ->
          reading.missing(here.session()).stream()
              .filter(person -> !person.equals(here.person()))
              .flatMap(person -> write(here.session(), person, Letters::reminder));
      case Event.Admitted(var person) ->
          write(
              here.session(), person, (scene, _) -> Whisper.said(scene, NoteKind.INFO, "said.in"));
      case Event.ActionAdded(var _, var _, var _, var _, var owner, var _)
          when owner != null && !owner.equals(here.person()) ->
          write(here.session(), owner, Letters::status);
      default -> Stream.empty();
    };
  }

  /// Only what that person has left; nobody else learns that they were written to.
  private static Card reminder(Scene scene, String person) {
    return Whisper.said(scene, NoteKind.PRIVATE, "said.reminder");
  }

  private static Card status(Scene scene, String person) {
    return Whisper.said(scene, NoteKind.PRIVATE, "said.action-is-yours");
  }

  /// A private message to everybody who leads.
  List<Answered.Letter> toLeaders(
      String session, java.util.function.Function<Scene, Card> written) {
    return reading
        .scene(session, "sv")
        .map(
            scene ->
                scene.session().members().entrySet().stream()
                    .filter(member -> member.getValue().leads())
                    .flatMap(
                        member -> write(session, member.getKey(), (it, _) -> written.apply(it)))
                    .toList())
        .orElse(List.of());
  }

  private Stream<Answered.Letter> write(String session, String person, Written written) {
    var accounts = people.accounts(session, person);
    if (accounts.isEmpty()) {
      return Stream.empty();
    }
    var chosen = people.find(session, person).map(People.Person::language).orElse(null);
    return reading
        .scene(session, chosen == null ? "sv" : chosen)
        .map(scene -> written.to(scene, person))
        .map(card -> accounts.stream().map(account -> new Answered.Letter(account, card)))
        .orElse(Stream.empty());
  }
}
