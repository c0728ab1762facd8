package dialogduk.store;

import org.jspecify.annotations.Nullable;

/// Why a store cannot be opened, copied or read. The message says what could not be done, to what,
/// why, and what to do.
public final class StoreFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public enum Kind {
    /// Another server has the folder open.
    IN_USE,
    UNWRITABLE,
    /// Is not a master key.
    BAD_KEY,
    /// The master key is another one than the database knows.
    WRONG_KEY,
    /// The master key is gone, and boxes are open that only it can read.
    LOST_KEY,
    /// The file system or the settings would lose what was acknowledged.
    NOT_DURABLE,
    /// A newer release has been at the database.
    NEWER,
    FAILED
  }

  private final Kind kind;

  StoreFault(Kind kind, String what, String why, String todo, @Nullable Throwable cause) {
    super(what + ": " + why + ". " + todo, cause);
    this.kind = kind;
  }

  StoreFault(Kind kind, String what, String why, String todo) {
    this(kind, what, why, todo, null);
  }

  public Kind kind() {
    return kind;
  }
}
