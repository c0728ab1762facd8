package dialogduk.core.bot;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Cells;
import dialogduk.core.box.Row;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.ShownAnswers;
import dialogduk.core.disclosure.ShownAnswers.HandedIn;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Closes the box of a prompt: what was handed in, shuffled, with authors only in the open mode.
/// The proposed rows of a table are shown one by one.
final class AnswersRecipe implements Function<List<Row>, Closed> {

  private final String prompt;
  private final int turn;
  private final int invited;
  private final Openness openness;
  private final byte[] seed;

  AnswersRecipe(String prompt, int turn, int invited, Openness openness, byte[] seed) {
    this.prompt = prompt;
    this.turn = turn;
    this.invited = invited;
    this.openness = openness;
    this.seed = seed.clone();
  }

  @Override
  public Closed apply(List<Row> rows) {
    var lots = Lots.seeded(seed);
    var order = ByteBuffer.wrap(lots.draw(Long.BYTES)).getLong();
    var slips =
        ShownAnswers.arrange(
            rows.stream().flatMap(AnswersRecipe::bodies).toList(), openness, order);
    var texts =
        slips.stream().map(slip -> new FreeText(lots.name(), lots.name(), slip.answer())).toList();
    var shown =
        Stream.iterate(0, i -> i < slips.size(), i -> i + 1)
            .map(i -> new Event.ShownAnswer(texts.get(i).ref(), slips.get(i).author()))
            .toList();
    return new Closed(List.of(new Event.AnswersShown(prompt, turn, invited, shown)), texts);
  }

  private static Stream<HandedIn<String>> bodies(Row row) {
    var handedIn = row.handedIn();
    if (handedIn == null) {
      return Stream.empty();
    }
    return switch (handedIn) {
      case Answer.Text(var body) -> Stream.of(new HandedIn<>(row.person(), body));
      case Answer.Rows(var rows) ->
          rows.stream()
              .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
              .map(cells -> new HandedIn<>(row.person(), Cells.joined(cells)));
      case Answer.Mark _ -> throw new IllegalStateException("a mark among answers");
    };
  }
}
