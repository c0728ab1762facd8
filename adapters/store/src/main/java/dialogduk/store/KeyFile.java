package dialogduk.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dialogduk.store.StoreFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The file that holds the master key when none is given from outside; only its owner may read it.
record KeyFile(Path file) {

  Optional<MasterKeys> read() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MasterKeys.parse(Files.readString(file, US_ASCII).strip(), name()));
    } catch (IOException unreadable) {
      throw fault("read", unreadable);
    }
  }

  MasterKeys create() {
    var key = MasterKeys.random();
    var line = US_ASCII.encode(Base64.getEncoder().encodeToString(key) + "\n");
    try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly())) {
      write(line, channel);
    } catch (IOException failed) {
      throw fault("written", failed);
    }
    Disk.syncFolderOf(file);
    return MasterKeys.of(key);
  }

  private static void write(ByteBuffer line, FileChannel channel) throws IOException {
    while (line.hasRemaining()) {
      channel.write(line);
    }
    channel.force(true);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private String name() {
    return file.toString();
  }

  private StoreFault fault(String done, IOException why) {
    return new StoreFault(
        Kind.FAILED,
        "The master key in " + name() + " cannot be " + done,
        why.getClass().getSimpleName(),
        "Let the server's user read and write the folder, or give the key in DIALOGDUK_KEY.",
        why);
  }
}
