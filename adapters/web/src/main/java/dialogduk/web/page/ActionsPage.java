package dialogduk.web.page;

import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Card;
import dialogduk.web.card.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Åtgärder*. A change of status posts `action-status?target=<id>` with the field `status` to
/// `{base}/do`; *Åtgärd: lägg till* posts `action`.
///
/// @param summary how many there are in each status, as a sentence
/// @param cards above the list: a form that was asked for, an answer to a press
/// @param mayAdd whether this person may add actions
/// @param rows in the order of their deadlines
/// @param statuses what a status can be; value and name
public record ActionsPage(
    Frame frame,
    String summary,
    List<Card> cards,
    boolean mayAdd,
    List<Row> rows,
    List<Option> statuses)
    implements Page {
  public ActionsPage {
    cards = List.copyOf(cards);
    rows = List.copyOf(rows);
    statuses = List.copyOf(statuses);
  }

  /// @param origin "Från duk 9"
  /// @param owner null when nobody has taken it on
  /// @param deadline null when there is no date
  /// @param status the value of one of the statuses
  /// @param mayChange whether this person may set its status
  /// @param mayEdit whether this person may change the rest: posts `change-action?target=<id>`
  public record Row(
      String id,
      String what,
      @Nullable String origin,
      String purpose,
      @Nullable String owner,
      @Nullable String deadline,
      String status,
      boolean mayChange,
      boolean mayEdit) {}

  public Place place(String language) {
    return new Place(frame.base(), frame.csrf(), language);
  }

  public String statusName(String value) {
    return statuses.stream()
        .filter(it -> it.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
