package dialogduk.core.disclosure;

import java.util.Map;

/// Those who were invited to one marking, fixed when it opened. Everybody in the session may see
/// it.
///
/// @param members the side of each person, by the person's random key
public record Circle(Map<String, Side> members) {

  public Circle {
    members = Map.copyOf(members);
  }

  public int size() {
    return members.size();
  }

  /// How many were invited under this side.
  public int invited(Side side) {
    return (int) members.values().stream().filter(side::equals).count();
  }

  /// Says the size alone, so that no log line tells who stands on which side.
  @Override
  public String toString() {
    return "Circle[" + size() + "]";
  }
}
