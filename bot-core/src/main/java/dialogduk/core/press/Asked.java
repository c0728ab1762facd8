package dialogduk.core.press;

import dialogduk.core.session.Command;
import dialogduk.core.session.Command.BoxCommand;
import dialogduk.core.session.Refusal;
import java.util.List;

/// What a press asks for.
public sealed interface Asked {

  /// Commands for the bot. Several are changes of one's own rows and are carried out as one.
  ///
  /// @param said the key of what is said when all are done as asked; empty for nothing
  /// @param then where the person looks afterwards
  record Commands(List<Command> commands, String said, Place then) implements Asked {
    public Commands {
      commands = List.copyOf(commands);
    }

    /// All of it: done whole or not at all.
    public Command command() {
      return commands.size() == 1
          ? commands.getFirst()
          : new Command.Together(commands.stream().map(BoxCommand.class::cast).toList());
    }
  }

  /// Only to look somewhere.
  record Look(Place place) implements Asked {}

  /// Nothing is left to do; it is said by this key.
  record Said(String key) implements Asked {}

  /// What is filled in can be no command.
  record Refused(Refusal why) implements Asked {}

  /// Something is not filled in; the key says what.
  record Missing(String key) implements Asked {}

  /// To be let in.
  record Join() implements Asked {}

  /// A new personal link for somebody, to be shown once.
  record NewLink(String person) implements Asked {}

  /// A code to show elsewhere that one is the same person.
  record OfferCode() implements Asked {}

  /// To be the person who was given a code.
  record Connect(String code) implements Asked {}

  /// The person's own link is saved.
  record LinkSaved() implements Asked {}

  static Asked command(Command command) {
    return command(command, "");
  }

  static Asked command(Command command, String said) {
    return command(command, said, Place.STATUS);
  }

  static Asked command(Command command, String said, Place then) {
    return new Commands(List.of(command), said, then);
  }
}
