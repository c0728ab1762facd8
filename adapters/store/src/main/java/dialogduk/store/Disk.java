package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes what was written survive a power cut.
final class Disk {

  private Disk() {}

  static void sync(Path file) {
    try {
      force(file);
    } catch (IOException failed) {
      throw new StoreFault(
          Kind.NOT_DURABLE,
          file + " cannot be made durable",
          failed.getClass().getSimpleName(),
          "Look at the disk; what was being written is not kept.",
          failed);
    }
  }

  /// The entry of a new file in its folder. Some systems cannot open a folder; there the entry is
  /// theirs to keep.
  static void syncFolderOf(Path file) {
    var folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        force(folder);
      }
    } catch (IOException _) {
      // One of those systems.
    }
  }

  /// How many bytes are free there; 0 if the disk does not say.
  static long space(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException _) {
      return 0;
    }
  }

  private static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
