package dialogduk.slack.strict;

import dialogduk.core.testkit.Repository;
import java.nio.file.Path;

/// What others have collected about Slack. It lies beside the repository, on some machines.
public final class SharedSlack {

  private SharedSlack() {}

  public static Path path(String name) {
    return Repository.path("bot-core")
        .resolveSibling("../shared/data/slack")
        .normalize()
        .resolve(name);
  }
}
