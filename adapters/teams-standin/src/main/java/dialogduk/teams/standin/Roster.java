package dialogduk.teams.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who is in a team or a chat, and whether the bot is. The channels of a team share its roster.
final class Roster {

  private final List<String> members = new CopyOnWriteArrayList<>();
  private volatile boolean bot = true;

  /// By the chat's names for them.
  List<String> members() {
    return List.copyOf(members);
  }

  boolean has(String id) {
    return members.contains(id);
  }

  void join(String id) {
    if (!members.contains(id)) {
      members.add(id);
    }
  }

  void leave(String id) {
    members.remove(id);
  }

  boolean hasBot() {
    return bot;
  }

  void bot(boolean wanted) {
    bot = wanted;
  }
}
