package dialogduk.teams.api;

import dialogduk.core.bot.Installations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers in memory, and counts what was written.
final class MemoryInstallations implements Installations {

  private final Map<Workspace, Installation> kept = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();

  private volatile CountDownLatch open = new CountDownLatch(0);

  /// Whoever writes waits until this is down.
  void writeAfter(CountDownLatch latch) {
    open = latch;
  }

  int writes() {
    return writes.get();
  }

  @Override
  public Optional<Installation> of(String chat, String team) {
    return Optional.empty();
  }

  @Override
  public Optional<Installation> find(Workspace workspace) {
    return Optional.ofNullable(kept.get(workspace));
  }

  @Override
  public List<Workspace> all(String chat) {
    return List.copyOf(kept.keySet());
  }

  @Override
  public void keep(Installation installation) {
    awaitOpen();
    writes.incrementAndGet();
    kept.put(installation.workspace(), installation);
  }

  private void awaitOpen() {
    try {
      open.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void forget(Workspace workspace) {
    kept.remove(workspace);
  }

  @Override
  public void belongs(String chat, String team, String enterprise) {}
}
