package dialogduk.core.bot;

import dialogduk.core.box.Row;
import dialogduk.core.session.Sealed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads sealed boxes, never more than the reader may know: one's own row, and how many are done.
public interface Boxes {

  /// The person's own row, also in a paused box and in the one where left drafts wait: that is the
  /// box of the turn after the one that was closed. Whoever asks for a box that was closed
  /// meanwhile gets what waits after it: a draft is never missed, and so never written over unseen.
  Optional<Row> own(String session, Sealed box, String person);

  /// How many of these people are done (handed in or abstaining) in every one of these boxes.
  int done(String session, List<Sealed> boxes, Collection<String> people);

  /// Which of these people is not done in some of these boxes. Only for reaching them privately;
  /// never shown to anyone.
  boolean isDone(String session, List<Sealed> boxes, String person);
}
