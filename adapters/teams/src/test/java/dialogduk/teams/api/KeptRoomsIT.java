package dialogduk.teams.api;

import dialogduk.core.testkit.KeptRooms;
import dialogduk.core.testkit.KeptRoomsContract;

/// Channels of one tenant, each with what Teams allows in it.
class KeptRoomsIT extends KeptRoomsContract {

  @Override
  protected KeptRooms.Chat chat(int rooms) {
    return new KeptTenant(rooms);
  }
}
