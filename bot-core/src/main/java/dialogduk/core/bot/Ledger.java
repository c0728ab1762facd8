package dialogduk.core.bot;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The one port that writes. A change is one transaction: all of it is durable when the answer
/// comes, or none of it ever happened.
public interface Ledger {

  /// Commits a change.
  ///
  /// The stage completes after the commit is durable: with `Committed`; with `Conflict`, if the
  /// session is at another version than the change expects (reload and decide again); or
  /// exceptionally with [LedgerFailure], after which the caller must not acknowledge anything.
  /// Changes that come at the same moment may share a commit, but not the fate of one that fails.
  CompletionStage<Outcome> commit(Change change);

  /// What became of a change.
  sealed interface Outcome {

    /// @param entries what was appended, the events of the closings included
    /// @param kept one per write of the change, in order
    record Committed(long version, List<dialogduk.core.session.Entry> entries, List<Kept> kept)
        implements Outcome {
      public Committed {
        entries = List.copyOf(entries);
        kept = List.copyOf(kept);
      }
    }

    /// @param version the version the session is at
    record Conflict(long version) implements Outcome {}
  }

  /// How a write to a box was kept.
  enum Kept {
    /// As asked, the gate was open.
    AS_ASKED,
    /// As a draft: the gate is paused.
    DRAFT_PAUSED,
    /// As a draft of the next turn: the box was closed before the write came and shows none of it.
    DRAFT_AFTER_CLOSING,
    /// Not at all: a mark, a withdrawal or a pass that came to a gate that was not open, or
    /// anything that came to a box that was never made or is destroyed.
    NOT_KEPT
  }

  /// The store could not make a change durable.
  final class LedgerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerFailure(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
