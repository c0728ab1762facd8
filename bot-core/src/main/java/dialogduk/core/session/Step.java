package dialogduk.core.session;

import org.jspecify.annotations.Nullable;

/// A step that was taken, so that it can be taken back.
public sealed interface Step {

  /// Broke no seal: taking it back restores `before`.
  ///
  /// @param what the event that made it
  /// @param ended the end of a phase that hangs on it
  record Restorable(Event.StepEvent what, Walk before, @Nullable PhaseEnd ended) implements Step {

    Restorable ending(String phase, long version) {
      return new Restorable(what, before, new PhaseEnd(phase, version, 0));
    }

    /// A draft that follows the end of its phase at once was made with it.
    Restorable drafting(int draft, long version) {
      return ended != null && ended.version() + 1 == version
          ? new Restorable(what, before, new PhaseEnd(ended.phase(), ended.version(), draft))
          : this;
    }
  }

  /// @param version of the session at the end of the phase
  /// @param draft the draft of its summary that was made with it; 0 for none
  record PhaseEnd(String phase, long version, int draft) {}

  /// Showed something: nothing before it can be reached by going back.
  record Barrier(Item item) implements Step {}
}
