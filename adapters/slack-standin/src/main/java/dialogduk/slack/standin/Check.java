package dialogduk.slack.standin;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a value in a block has to be. The small checks that the table in [BlockShapes] is written
/// with.
@FunctionalInterface
interface Check {

  void check(JsonNode value, String pointer, List<BlockFault> faults);

  static Check anything() {
    return (_, _, _) -> {};
  }

  static Check flag() {
    return (value, pointer, faults) -> {
      if (!value.isBoolean()) {
        faults.add(new BlockFault(pointer, "must be a boolean"));
      }
    };
  }

  static Check string(int most) {
    return string(0, most);
  }

  /// Lengths are counted in code points: 150 emoji fit in a header.
  static Check string(int least, int most) {
    return (value, pointer, faults) -> {
      if (!value.isString()) {
        faults.add(new BlockFault(pointer, "must be a string"));
        return;
      }
      var text = value.asString();
      var length = text.codePointCount(0, text.length());
      if (length < least) {
        faults.add(new BlockFault(pointer, "must be more than " + (least - 1) + " characters"));
      }
      if (length > most) {
        faults.add(new BlockFault(pointer, "must be less than " + (most + 1) + " characters"));
      }
    };
  }

  static Check matching(String pattern, String what) {
    var compiled = Pattern.compile(pattern);
    return (value, pointer, faults) -> {
      if (!value.isString() || !compiled.matcher(value.asString()).matches()) {
        faults.add(new BlockFault(pointer, "must be " + what));
      }
    };
  }

  static Check url(int most) {
    return string(1, most).and(matching("(?s)(https?|mailto|slack):.+", "a valid url"));
  }

  static Check oneOf(String... words) {
    var allowed = Set.of(words);
    return (value, pointer, faults) -> {
      if (!value.isString() || !allowed.contains(value.asString())) {
        faults.add(new BlockFault(pointer, "must be one of " + String.join(", ", words)));
      }
    };
  }

  static Check whole(long least, long most) {
    return number(value -> value >= least && value <= most, "between " + least + " and " + most);
  }

  private static Check number(LongPredicate fits, String what) {
    return (value, pointer, faults) -> {
      if (!value.isIntegralNumber() || !fits.test(value.asLong())) {
        faults.add(new BlockFault(pointer, "must be a whole number " + what));
      }
    };
  }

  static Check positive() {
    return (value, pointer, faults) -> {
      if (!value.isNumber() || value.asDouble() <= 0) {
        faults.add(new BlockFault(pointer, "must be more than 0"));
      }
    };
  }

  static Check list(int least, int most, Check item) {
    return (value, pointer, faults) -> {
      if (!value.isArray()) {
        faults.add(new BlockFault(pointer, "must be an array"));
        return;
      }
      if (value.size() < least) {
        faults.add(new BlockFault(pointer, "no fewer than " + least + " items allowed"));
      }
      if (value.size() > most) {
        faults.add(new BlockFault(pointer, "no more than " + most + " items allowed"));
      }
      for (var i = 0; i < value.size(); i++) {
        item.check(value.get(i), pointer + "/" + i, faults);
      }
    };
  }

  default Check and(Check other) {
    return (value, pointer, faults) -> {
      var before = faults.size();
      check(value, pointer, faults);
      if (faults.size() == before) {
        other.check(value, pointer, faults);
      }
    };
  }
}
