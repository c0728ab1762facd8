package dialogduk.teams;

import java.util.Optional;
import java.util.regex.Pattern;

/// The `id` of an input: what kind of thing comes back under it, and the name that the card gives
/// the field. Written with letters, digits, `-` and `_` alone, since Teams' own library rewrites
/// names with a dot:
///
/// ```
/// text_answers_cgoals-5-years      text_rows_d0_d1      many_cloths_p2
/// ```
///
/// @param part a field that comes again, such as the ticks of the next phase, is the same field
///   continued
record FieldId(Kind kind, String name, int part) {

  enum Kind {
    TEXT("text"),
    DATE("date"),
    /// The day and the time of one moment.
    DAY("day"),
    TIME("time"),
    ONE("one"),
    MANY("many");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }
  }

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9:.-]{1,200}");
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z]{3,4})_((?:[a-zA-Z0-9-]|_c|_d){1,400}?)(?:_p([2-9]|[1-9]\\d{1,2}))?");

  FieldId {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a field");
    }
  }

  FieldId(Kind kind, String name) {
    this(kind, name, 1);
  }

  FieldId next() {
    return new FieldId(kind, name, part + 1);
  }

  String write() {
    var written = kind.wire + "_" + name.replace(":", "_c").replace(".", "_d");
    return part == 1 ? written : written + "_p" + part;
  }

  /// Nothing for what [#write] does not write.
  static Optional<FieldId> of(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var name = parts.group(2).replace("_c", ":").replace("_d", ".");
    int part = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    for (var kind : Kind.values()) {
      if (kind.wire.equals(parts.group(1)) && NAME.matcher(name).matches()) {
        return Optional.of(new FieldId(kind, name, part));
      }
    }
    return Optional.empty();
  }
}
