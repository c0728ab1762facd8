package dialogduk.slack.api;

import java.util.List;

/// What we ask a workspace for: no more than we use. We read no conversations.
public final class BotScopes {

  /// As in `manifests/slack/manifest.yaml`.
  public static final List<String> NEEDED =
      List.of("commands", "chat:write", "channels:read", "groups:read", "users:read", "im:write");

  private BotScopes() {}
}
