package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps a second server out of a data folder, as long as this one lives.
final class FolderLock implements AutoCloseable {

  /// Folders open in this process. Asked before the lock file is opened, because closing any
  /// channel on it would let go of the lock that another one holds.
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Makes the folder if need be.
  static FolderLock take(Path wanted) {
    var folder = made(wanted);
    if (!HERE.add(folder)) {
      throw inUse(folder);
    }
    try {
      return locked(folder);
    } catch (RuntimeException refused) {
      HERE.remove(folder);
      throw refused;
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock goes with the process at the latest.
    } finally {
      HERE.remove(folder);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // kept open on purpose: the lock lives as long as it
  private static FolderLock locked(Path folder) {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
    if (lock(channel) == null) {
      close(channel);
      throw inUse(folder);
    }
    return new FolderLock(folder, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (IOException | OverlappingFileLockException _) {
      return null;
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException _) {
      // Nothing was locked.
    }
  }

  private static StoreFault inUse(Path folder) {
    return new StoreFault(
        Kind.IN_USE,
        "The data folder " + folder + " cannot be opened",
        "another server has it open",
        "Stop that one, or give this one a folder of its own in DIALOGDUK_DATA.");
  }

  private static StoreFault unwritable(Path folder, IOException failed) {
    return new StoreFault(
        Kind.UNWRITABLE,
        "The data folder " + folder + " cannot be used",
        "it cannot be written (" + failed.getClass().getSimpleName() + ")",
        "Let the server's user write there, or name another folder in DIALOGDUK_DATA.",
        failed);
  }
}
