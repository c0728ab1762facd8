package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Copies a database while its server goes on committing. The copy holds every commit that was
/// acknowledged before it began, and is one moment throughout.
///
/// The master key is not in it. Whoever has both can read the boxes that were open then: keep them
/// apart.
public final class Backup {

  private Backup() {}

  /// @param folder the data folder of a server, running or not
  /// @param target a file that is not there yet
  /// @throws StoreFault if it cannot be made; then there is no file either
  public static void make(Path folder, Path target) {
    var database = folder.resolve(SqliteStore.DATABASE);
    if (Files.notExists(database)) {
      throw fault(target, "there is no database in " + folder, "Name the data folder.", null);
    }
    copy(new SqliteFile(database), target);
  }

  /// Under another name until it is whole and on the disk.
  static void copy(SqliteFile database, Path target) {
    var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    if (Files.exists(target)) {
      throw fault(target, "there is a file of that name", "Name another file.", null);
    }
    try {
      Files.deleteIfExists(unfinished);
      vacuum(database, unfinished);
      Disk.sync(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      Disk.syncFolderOf(target);
    } catch (SQLException | IOException failed) {
      delete(unfinished);
      var why = failed instanceof SQLException ? failed.getMessage() : failed.toString();
      throw fault(target, String.valueOf(why), "Look at the disk and try again.", failed);
    }
  }

  private static void vacuum(SqliteFile database, Path into) throws SQLException {
    try (var connection = database.fromOutside();
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, into.toString());
      statement.execute();
    }
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException _) {
      // It is named unfinished and replaced next time.
    }
  }

  private static StoreFault fault(Path target, String why, String todo, @Nullable Throwable cause) {
    return new StoreFault(Kind.FAILED, "The copy " + target + " was not made", why, todo, cause);
  }
}
