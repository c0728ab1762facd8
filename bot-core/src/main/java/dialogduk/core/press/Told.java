package dialogduk.core.press;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Reply;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.session.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the person who pressed is told, from what the bot replied to each command.
public sealed interface Told {

  /// @param said a key, or empty
  record Done(String said, Place then) implements Told {}

  /// Handed in, but for these questions: they are not open any more, and what was written to them
  /// is kept as a draft.
  record HandedInBut(List<String> prompts, Place then) implements Told {}

  record Refused(Refusal why) implements Told {}

  /// The press was stale or doubled.
  record AlreadyPast() implements Told {}

  /// Nothing is saved and nothing is promised.
  record Unavailable() implements Told {}

  record ReadOnly() implements Told {}

  static Told of(Asked.Commands asked, Reply reply) {
    return switch (reply) {
      case Reply.Done(var _, var kept) -> done(asked, kept);
      case Reply.AlreadyPast() -> new AlreadyPast();
      case Reply.Refused(var why) -> new Refused(why);
      case Reply.NoSuchSession() -> new Refused(new Refusal.NotRunning(false));
      case Reply.Unavailable() -> new Unavailable();
      case Reply.ReadOnly() -> new ReadOnly();
    };
  }

  /// @param kept one for each command where they change one's own rows; whoever leaves has rows
  ///   dropped too, and is told nothing of them
  private static Told done(Asked.Commands asked, List<Kept> kept) {
    if (!(asked.commands().getFirst() instanceof Command.BoxCommand)) {
      return new Done(asked.said(), asked.then());
    }
    var otherwise =
        IntStream.range(0, kept.size()).filter(one -> kept.get(one) != Kept.AS_ASKED).boxed();
    var drafts = otherwise.map(asked.commands()::get).toList();
    if (drafts.isEmpty()) {
      return new Done(asked.said(), asked.then());
    }
    return drafts.size() < kept.size()
        ? partly(asked, drafts.stream().flatMap(Told::prompt).toList())
        : new Done(otherwise(kept.getFirst()), asked.then());
  }

  /// A draft stays a draft at every gate, and who passes has nothing to keep: only what was to be
  /// handed in can have become something else.
  private static Told partly(Asked.Commands asked, List<String> prompts) {
    return prompts.isEmpty()
        ? new Done(asked.said(), asked.then())
        : new HandedInBut(prompts, asked.then());
  }

  private static Stream<String> prompt(Command command) {
    return command instanceof Command.HandIn(Item.Answers(var prompt), var _)
        ? Stream.of(prompt)
        : Stream.empty();
  }

  private static String otherwise(Kept kept) {
    return switch (kept) {
      case DRAFT_PAUSED -> "said.kept-paused";
      case DRAFT_AFTER_CLOSING -> "said.kept-after";
      case NOT_KEPT, AS_ASKED -> "said.not-kept";
    };
  }
}
