package dialogduk.slack.standin;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The properties an object may and must have. A property that is not named here is a fault.
final class Shape implements Check {

  private final Map<String, Check> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private Check whole = Check.anything();

  /// An object that names its own type.
  static Shape typed(String type) {
    return new Shape().must("type", Check.oneOf(type));
  }

  Shape must(String property, Check check) {
    required.add(property);
    return may(property, check);
  }

  Shape may(String property, Check check) {
    properties.put(property, check);
    return this;
  }

  /// A rule between properties, asked when each one is right by itself.
  Shape where(Check rule) {
    whole = whole.and(rule);
    return this;
  }

  Shape eitherOr(String one, String other) {
    return where(
        (value, pointer, faults) -> {
          if (value.has(one) == value.has(other)) {
            faults.add(new BlockFault(pointer, "must have either " + one + " or " + other));
          }
        });
  }

  Shape atLeastOne(String one, String other) {
    return where(
        (value, pointer, faults) -> {
          if (!value.has(one) && !value.has(other)) {
            faults.add(new BlockFault(pointer, "missing required field: " + one));
          }
        });
  }

  Shape inOrder(String low, String high) {
    return where(
        (value, pointer, faults) -> {
          if (value.has(low)
              && value.has(high)
              && value.get(low).asDouble(0) > value.get(high).asDouble(0)) {
            faults.add(new BlockFault(pointer + "/" + low, "must not be more than " + high));
          }
        });
  }

  @Override
  public void check(JsonNode value, String pointer, List<BlockFault> faults) {
    if (!value.isObject()) {
      faults.add(new BlockFault(pointer, "must be an object"));
      return;
    }
    var before = faults.size();
    for (var name : required) {
      if (!value.has(name)) {
        faults.add(new BlockFault(pointer, "missing required field: " + name));
      }
    }
    for (var property : value.properties()) {
      var rule = properties.get(property.getKey());
      if (rule == null) {
        faults.add(new BlockFault(pointer, "invalid additional property: " + property.getKey()));
      } else {
        rule.check(property.getValue(), pointer + "/" + property.getKey(), faults);
      }
    }
    if (faults.size() == before) {
      whole.check(value, pointer, faults);
    }
  }
}
