package dialogduk.core.dialogue;

import java.util.List;

/// A column of a table or of the action list.
public record Column(String id) {

  /// The columns of every prompt of the kind `actions`, in this order.
  public static final List<Column> OF_ACTIONS =
      List.of(
          new Column("what"),
          new Column("purpose"),
          new Column("owner"),
          new Column("deadline"),
          new Column("status"));

  public Column {
    Id.check(id);
  }
}
