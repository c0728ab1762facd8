package dialogduk.core.session;

import org.jspecify.annotations.Nullable;

/// A step that was taken, so that it can be taken back.
public sealed interface Step {

  /// Broke no seal: taking it back restores `before`.
  ///
  /// @param what the event that made it
  /// @param phase the phase that ended with it
  record Restorable(Event.StepEvent what, Walk before, @Nullable String phase) implements Step {}

  /// Showed something: nothing before it can be reached by going back.
  record Barrier(Item item) implements Step {}
}
