package dialogduk.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a store is opened with.
///
/// @param folder the data folder (`DIALOGDUK_DATA`); made if it is not there
/// @param keys master keys from outside (`DIALOGDUK_KEY`): base64, comma separated while a key is
///   being changed, the new one first; absent to keep one in a file in the folder
/// @param giveUpLostBoxes go on without a master key that is gone for good (`DIALOGDUK_KEY_LOST`):
///   what lies in open and paused boxes is lost, which the log says in numbers
public record StoreSettings(Path folder, @Nullable String keys, boolean giveUpLostBoxes) {

  /// With a key file of its own in the folder.
  public static StoreSettings in(Path folder) {
    return new StoreSettings(folder, null, false);
  }

  public StoreSettings withKeys(@Nullable String given) {
    return new StoreSettings(folder, given, giveUpLostBoxes);
  }

  public StoreSettings givingUpLostBoxes() {
    return new StoreSettings(folder, keys, true);
  }

  /// So that no log line tells a key.
  @Override
  public String toString() {
    return "StoreSettings[" + folder + "]";
  }
}
