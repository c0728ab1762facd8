package dialogduk.core.card;

import dialogduk.core.box.Row;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What only one person may see: their own rows and capacity. Cards made from it go to that person
/// alone, on something they opened themselves.
///
/// @param rows by the key of the item, the row in its latest turn or where left drafts wait
public record Own(String person, @Nullable Capacity capacity, Map<String, Row> rows) {

  public Own {
    rows = Map.copyOf(rows);
  }

  public @Nullable Row row(Item item) {
    return rows.get(item.key());
  }

  public boolean done(Item item) {
    var row = rows.get(item.key());
    return row != null && row.done();
  }

  public boolean has(Session session, Function function) {
    var member = session.member(person);
    return member != null && member.has(function);
  }

  public boolean leads(Session session) {
    return session.leads(person);
  }

  /// Says nothing of capacity or rows, so that no log line does.
  @Override
  public String toString() {
    return "Own[" + person + "]";
  }
}
