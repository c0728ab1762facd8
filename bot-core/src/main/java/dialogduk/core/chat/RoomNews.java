package dialogduk.core.chat;

import dialogduk.core.bot.Shown.Trouble;

/// What a chat tells about its rooms without being asked.
public interface RoomNews {

  /// Nothing can be shown there until somebody does something about it.
  void gone(String room, Trouble trouble);

  /// Somebody uses it: what it should show can be tried again.
  void used(String room);
}
