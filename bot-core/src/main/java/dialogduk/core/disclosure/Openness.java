package dialogduk.core.disclosure;

/// Whether answers carry names once they are shown. In order of protection: a session may move down
/// this list, never up. A marking is secret whichever is chosen.
public enum Openness {
  /// *Öppet*: names, never sides.
  OPEN,
  /// *Utan namn*: no name, side, time or order of arrival.
  NAMELESS;

  public boolean isTighterThan(Openness other) {
    return compareTo(other) > 0;
  }
}
