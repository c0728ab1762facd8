package dialogduk.slack.install;

import dialogduk.core.bot.Installations;
import dialogduk.core.bot.Installations.Installation;
import dialogduk.core.bot.Installations.Workspace;
import dialogduk.slack.SlackName;
import dialogduk.slack.api.Tokens;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tokens of all workspaces. A token that expires is changed an hour before, once however many
/// ask for it: the store has one server, and what it is changed to is durable before anybody uses
/// it.
public final class InstalledTokens implements Tokens {

  private static final Logger LOG = LoggerFactory.getLogger(InstalledTokens.class);
  private static final Duration EARLY = Duration.ofHours(1);

  private final Installations installations;
  private final Oauth oauth;
  private final InstantSource clock;
  private final Map<Workspace, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public InstalledTokens(Installations installations, Oauth oauth, InstantSource clock) {
    this.installations = installations;
    this.oauth = oauth;
    this.clock = clock;
  }

  @Override
  public Optional<String> of(String team) {
    return installations.of(SlackName.CHAT, team).flatMap(this::token);
  }

  /// Workspaces with an installation of their own.
  public List<String> teams() {
    return installations.all(SlackName.CHAT).stream()
        .map(Workspace::team)
        .filter(team -> !team.isEmpty())
        .toList();
  }

  public boolean isInstalled(String team) {
    return installations.of(SlackName.CHAT, team).isPresent();
  }

  private Optional<String> token(Installation installation) {
    var grant = Grant.read(installation.secret());
    return isDue(grant) ? changed(installation.workspace()) : Optional.of(grant.token());
  }

  private boolean isDue(Grant grant) {
    return grant.isOver(clock.instant().plus(EARLY)) && !grant.refreshToken().isEmpty();
  }

  private Optional<String> changed(Workspace workspace) {
    var lock = lock(workspace);
    lock.lock();
    try {
      return installations
          .find(workspace)
          .map(it -> Grant.read(it.secret()))
          .flatMap(grant -> isDue(grant) ? changed(workspace, grant) : Optional.of(grant.token()));
    } finally {
      lock.unlock();
    }
  }

  /// While Slack does not change it, it is good for as long as it lives.
  private Optional<String> changed(Workspace workspace, Grant grant) {
    try {
      var next = oauth.next(grant);
      installations.keep(new Installation(workspace, next.written()));
      return Optional.of(next.token());
    } catch (Oauth.Refused refused) {
      LOG.warn(
          "Slack: the token of {} could not be changed: {}", name(workspace), refused.getMessage());
      return grant.isOver(clock.instant()) ? Optional.empty() : Optional.of(grant.token());
    } catch (UncheckedIOException unanswered) {
      if (grant.isOver(clock.instant())) {
        throw unanswered;
      }
      return Optional.of(grant.token());
    }
  }

  /// Whatever was there before gives way.
  void install(Installation installation) {
    var lock = lock(installation.workspace());
    lock.lock();
    try {
      installations.keep(installation);
      LOG.info("Slack: installed in {}", name(installation.workspace()));
    } finally {
      lock.unlock();
    }
  }

  /// The app is gone from a workspace; see [dialogduk.slack.app.WorkspaceNews].
  public void uninstalled(String enterprise, String team, long at) {
    installations.all(SlackName.CHAT).stream()
        .filter(workspace -> workspace.team().equals(team))
        .filter(workspace -> !team.isEmpty() || workspace.enterprise().equals(enterprise))
        .forEach(workspace -> forget(workspace, at));
  }

  /// Slack may tell of it again after it was installed anew.
  private void forget(Workspace workspace, long at) {
    var lock = lock(workspace);
    lock.lock();
    try {
      var since =
          installations
              .find(workspace)
              .map(it -> Grant.read(it.secret()).since())
              .orElse(Long.MIN_VALUE);
      if (at >= since) {
        installations.forget(workspace);
        LOG.info("Slack: no longer installed in {}; its tokens are deleted", name(workspace));
      }
    } finally {
      lock.unlock();
    }
  }

  /// A workspace has the app because its enterprise has.
  public void belongs(String team, String enterprise) {
    if (known.add(team + " " + enterprise)) {
      installations.belongs(SlackName.CHAT, team, enterprise);
    }
  }

  private ReentrantLock lock(Workspace workspace) {
    return locks.computeIfAbsent(workspace, _ -> new ReentrantLock());
  }

  private static String name(Workspace workspace) {
    return workspace.team().isEmpty() ? workspace.enterprise() : workspace.team();
  }
}
