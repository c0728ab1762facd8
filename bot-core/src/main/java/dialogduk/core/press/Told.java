package dialogduk.core.press;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Reply;
import dialogduk.core.session.Refusal;
import java.util.List;
import java.util.Optional;

/// What the person who pressed is told, from what the bot replied to each command.
public sealed interface Told {

  /// @param said a key, or empty
  /// @param otherwise whether something was kept in another way than asked
  record Done(String said, Place then, boolean otherwise) implements Told {}

  record Refused(Refusal why) implements Told {}

  /// The press was stale or doubled.
  record AlreadyPast() implements Told {}

  /// Nothing is saved and nothing is promised.
  record Unavailable() implements Told {}

  record ReadOnly() implements Told {}

  /// The worst of it: what was not done, then what was kept in another way than asked.
  ///
  /// @param replies one for each command, in order
  static Told of(Asked.Commands asked, List<Reply> replies) {
    var all = replies.stream().map(reply -> of(asked, reply)).toList();
    return all.stream()
        .filter(told -> !(told instanceof Done))
        .findFirst()
        .or(() -> all.stream().filter(Told::isOtherwise).findFirst())
        .orElse(all.getFirst());
  }

  private static boolean isOtherwise(Told told) {
    return told instanceof Done done && done.otherwise();
  }

  private static Told of(Asked.Commands asked, Reply reply) {
    return switch (reply) {
      case Reply.Done(var _, var kept) ->
          otherwise(kept)
              .map(said -> new Done(said, asked.then(), true))
              .orElse(new Done(asked.said(), asked.then(), false));
      case Reply.AlreadyPast() -> new AlreadyPast();
      case Reply.Refused(var why) -> new Refused(why);
      case Reply.NoSuchSession() -> new Refused(new Refusal.NotRunning(false));
      case Reply.Unavailable() -> new Unavailable();
      case Reply.ReadOnly() -> new ReadOnly();
    };
  }

  private static Optional<String> otherwise(List<Kept> kept) {
    return kept.stream()
        .filter(one -> one != Kept.AS_ASKED)
        .map(
            one ->
                switch (one) {
                  case DRAFT_PAUSED -> "said.kept-paused";
                  case DRAFT_AFTER_CLOSING -> "said.kept-after";
                  case NOT_KEPT, AS_ASKED -> "said.not-kept";
                })
        .findFirst();
  }
}
