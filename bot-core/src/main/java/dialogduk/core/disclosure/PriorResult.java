package dialogduk.core.disclosure;

/// A marking of the same cloth whose figures were shown earlier. One that ended in [Result.Nothing]
/// told nothing and is left out.
///
/// @param circle who was invited to it
/// @param figures what was shown of it
public record PriorResult(Circle circle, Result.Figures figures) {

  public boolean sidesShown() {
    return figures.sides() != null;
  }
}
