package dialogduk.core.session;

import dialogduk.core.session.Command.RoomCommand;

/// Where the session shows itself. Whether another session has the room, the shell looks up: the
/// rules know only this one.
final class RoomRules {

  private final Session session;

  RoomRules(Session session) {
    this.session = session;
  }

  Decision decide(RoomCommand command) {
    return switch (command) {
      case Command.AttachRoom(var room, var language) -> attach(room, language);
      case Command.LeaveRoom(var room) ->
          isAttached(room) ? Decision.events(new Event.RoomLeft(room)) : Decision.nothing();
    };
  }

  private Decision attach(String room, String language) {
    if (session.purpose() == Purpose.REHEARSAL) {
      return Decision.refused(new Refusal.OnlyInBrowser());
    }
    return session.hasSaid(Said.room(room, language))
        ? Decision.nothing()
        : Decision.events(new Event.RoomAttached(room, language));
  }

  private boolean isAttached(String room) {
    var said = Said.left(room);
    return session.lastSaid().containsKey(said.key()) && !session.hasSaid(said);
  }
}
