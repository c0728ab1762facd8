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
      case Command.AttachRoom(var room, var language) ->
          session.hasSaid(Said.room(room, language))
              ? Decision.nothing()
              : Decision.events(new Event.RoomAttached(room, language));
      case Command.LeaveRoom(var room) ->
          isAttached(room) ? Decision.events(new Event.RoomLeft(room)) : Decision.nothing();
    };
  }

  private boolean isAttached(String room) {
    var said = Said.left(room);
    return session.lastSaid().containsKey(said.key()) && !session.hasSaid(said);
  }
}
