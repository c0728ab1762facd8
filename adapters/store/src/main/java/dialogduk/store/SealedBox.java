package dialogduk.store;

import dialogduk.core.box.Row;
import dialogduk.core.codec.RowCodec;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A box whose key is at hand: rows go in and out as plain values.
record SealedBox(BoxTable rows, Place place, ItemKey key) {

  /// The person's row; an empty one if there is none.
  Row row(String person) throws SQLException {
    var rowKey = key.rowKey(person);
    var sealed = rows.find(place, rowKey);
    return sealed.isPresent() ? open(rowKey, sealed.get()) : Row.empty(person);
  }

  /// Everybody's.
  List<Row> all() throws SQLException {
    return rows.all(place).stream().map(row -> open(row.rowKey(), row.value())).toList();
  }

  /// An empty row is taken away.
  void put(Row row) throws SQLException {
    var rowKey = key.rowKey(row.person());
    if (row.isEmpty()) {
      rows.delete(place, rowKey);
    } else {
      var padded = Padding.of(place.isMarking(), row, RowCodec.encode(row));
      rows.put(place, rowKey, row.done(), key.seal(place, rowKey, padded));
    }
  }

  void delete(String person) throws SQLException {
    rows.delete(place, key.rowKey(person));
  }

  /// Those of these people who are done here.
  Set<String> done(Collection<String> people) throws SQLException {
    var done = rows.done(place);
    return people.stream()
        .filter(person -> done.contains(ByteBuffer.wrap(key.rowKey(person))))
        .collect(Collectors.toSet());
  }

  private Row open(byte[] rowKey, byte[] sealed) {
    return key.open(place, rowKey, sealed)
        .map(RowCodec::decode)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A row of %s, turn %d, in session %s does not open with the key of its box."
                        .formatted(place.item(), place.turn(), place.session())));
  }
}
