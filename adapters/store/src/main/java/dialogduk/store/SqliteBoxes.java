package dialogduk.store;

import dialogduk.core.bot.Boxes;
import dialogduk.core.box.Row;
import dialogduk.core.session.Sealed;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads boxes, for their owners and for counting.
record SqliteBoxes(Readers readers, MasterKeys master) implements Boxes {

  @Override
  public Optional<Row> own(String session, Sealed box, String person) {
    return readers.askTogether(
        sql -> {
          var found = new SealedBoxes(sql, master).findOwn(Place.of(session, box));
          return found.isPresent()
              ? Optional.of(found.get().row(person)).filter(row -> !row.isEmpty())
              : Optional.empty();
        });
  }

  @Override
  public int done(String session, List<Sealed> boxes, Collection<String> people) {
    return whoIsDone(session, boxes, people).size();
  }

  @Override
  public boolean isDone(String session, List<Sealed> boxes, String person) {
    return !whoIsDone(session, boxes, List.of(person)).isEmpty();
  }

  /// Of no boxes nobody is done.
  private Set<String> whoIsDone(String session, List<Sealed> boxes, Collection<String> people) {
    return readers.askTogether(
        sql -> {
          var sealed = new SealedBoxes(sql, master);
          var done = boxes.isEmpty() ? new HashSet<String>() : new HashSet<>(people);
          for (var box : boxes) {
            var found = sealed.find(Place.of(session, box));
            done.retainAll(found.isPresent() ? found.get().done(done) : Set.of());
          }
          return done;
        });
  }
}
