package dialogduk.slack.app;

/// What Slack tells about workspaces without being asked.
public interface WorkspaceNews {

  /// For the one workspace whose token stands in the settings.
  WorkspaceNews UNHEARD =
      new WorkspaceNews() {
        @Override
        public void uninstalled(String enterprise, String team, long at) {}

        @Override
        public void belongs(String team, String enterprise) {}
      };

  /// The app is gone from a workspace, or its tokens are.
  ///
  /// @param team empty when it is gone from the whole enterprise
  /// @param at when it happened, in seconds
  void uninstalled(String enterprise, String team, long at);

  /// A workspace has the app because its enterprise has.
  void belongs(String team, String enterprise);
}
