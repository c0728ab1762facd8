package dialogduk.core.disclosure;

/// How far a box has come while it is open: a number, never a name.
public sealed interface Progress {

  record Count(int done, int invited) implements Progress {

    public Count {
      if (done < 0 || done > invited) {
        throw new IllegalArgumentException(
            "%d of %d cannot be done; give a number from 0 to all.".formatted(done, invited));
      }
    }
  }

  record All() implements Progress {}

  /// With so few invited, a number would point at somebody.
  record NotAll() implements Progress {}
}
