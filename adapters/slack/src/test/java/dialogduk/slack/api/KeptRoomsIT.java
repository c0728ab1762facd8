package dialogduk.slack.api;

import dialogduk.core.testkit.KeptRooms;
import dialogduk.core.testkit.KeptRoomsContract;

/// Channels share the budget of one workspace.
class KeptRoomsIT extends KeptRoomsContract {

  @Override
  protected KeptRooms.Chat chat(int rooms) {
    return new KeptWorkspace(rooms);
  }
}
