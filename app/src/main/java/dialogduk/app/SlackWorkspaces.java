package dialogduk.app;

import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.slack.SlackName;
import dialogduk.slack.app.WorkspaceNews;
import dialogduk.slack.install.InstalledTokens;

/// Workspaces come and go: their rooms are left alone, and tried again.
record SlackWorkspaces(InstalledTokens tokens, Rooms rooms, ChatNews news)
    implements WorkspaceNews {

  @Override
  public void uninstalled(String enterprise, String team, long at) {
    tokens.uninstalled(enterprise, team, at);
    rooms.named(beginning(team)).stream()
        .filter(this::isWithoutToken)
        .forEach(room -> news.gone(room, Trouble.NOT_ALLOWED));
  }

  @Override
  public void belongs(String team, String enterprise) {
    tokens.belongs(team, enterprise);
  }

  /// @param team empty for a whole enterprise
  void installed(String team) {
    rooms.named(beginning(team)).forEach(news::used);
  }

  private static String beginning(String team) {
    return SlackName.CHAT + ":" + (team.isEmpty() ? "" : team + ":");
  }

  private boolean isWithoutToken(String room) {
    return SlackName.of(room).filter(name -> tokens.isInstalled(name.team())).isEmpty();
  }
}
