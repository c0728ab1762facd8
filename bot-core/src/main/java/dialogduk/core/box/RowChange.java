package dialogduk.core.box;

import java.time.Instant;

/// What a person can do to their own row. Each is an upsert: repeating it changes nothing more.
public sealed interface RowChange {

  /// Replaces what was handed in, ends abstaining and empties the draft.
  record HandIn(Answer answer, Instant at) implements RowChange {}

  /// Keeps what is being typed; never counts as handed in.
  record Draft(Answer answer, Instant at) implements RowChange {}

  /// Empties what was handed in and keeps its text as draft; also takes back abstaining.
  record Withdraw(Instant at) implements RowChange {}

  /// Abstains this time; what was handed in becomes the draft.
  record Pass(Instant at) implements RowChange {}

  /// The person left: their place goes, at any gate, and nothing of it is kept.
  record Drop() implements RowChange {}
}
