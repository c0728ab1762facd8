package dialogduk.core.bot;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.disclosure.Ballot;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.disclosure.Disclosure;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.disclosure.PriorResult;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Event;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Closes a marking: the figures after disclosure, nothing else. Marks leave no trace.
record MarkingRecipe(
    String cloth, int turn, int steps, Circle circle, List<PriorResult> shownBefore, Floors floors)
    implements Function<List<Row>, Closed> {

  @Override
  public Closed apply(List<Row> rows) {
    var ballots = rows.stream().flatMap(this::ballot).toList();
    var result = Disclosure.of(steps, circle, ballots, shownBefore, floors);
    return new Closed(List.of(new Event.MarkingShown(cloth, turn, result)), List.of());
  }

  private Stream<Ballot> ballot(Row row) {
    return row.handedIn() instanceof Answer.Mark(var step)
        ? Stream.of(new Ballot(step, circle.members().getOrDefault(row.person(), Side.NONE)))
        : Stream.empty();
  }
}
