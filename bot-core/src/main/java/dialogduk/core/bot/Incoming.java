package dialogduk.core.bot;

import dialogduk.core.session.Command;
import java.util.List;

/// What a chat hands to the bot, after its own signature check. Nothing else enters.
///
/// @param actor the random key of the person, from the verified envelope, never from the payload
/// @param people what the command says about people, for the store and never for the log
public record Incoming(String session, String actor, Command command, List<PersonChange> people) {

  public Incoming {
    people = List.copyOf(people);
  }

  public Incoming(String session, String actor, Command command) {
    this(session, actor, command, List.of());
  }
}
