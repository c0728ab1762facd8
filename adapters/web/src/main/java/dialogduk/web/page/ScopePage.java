package dialogduk.web.page;

import java.util.List;

/// Step 3 of a new dialogue: which cloths. Fields: `scope` (`all`, `short`, `phases`, `chosen`),
/// `phase` (many), `cloth` (many); the last two count only for their own scope.
///
/// @param scope what is chosen
/// @param shortTrack the numbers of the preset *Kortspår*: "1, 2, 3 och 16"; empty when there is
///   none
public record ScopePage(
    Frame frame, Step step, String scope, String shortTrack, List<PhaseChoice> phases)
    implements Page {
  public ScopePage {
    phases = List.copyOf(phases);
  }

  public record PhaseChoice(String id, String label, boolean chosen, List<ClothChoice> cloths) {
    public PhaseChoice {
      cloths = List.copyOf(cloths);
    }
  }

  /// @param minutes the time a meeting should set aside
  public record ClothChoice(String id, int number, String title, int minutes, boolean chosen) {}

  /// How many cloths there are in all.
  public int count() {
    return phases.stream().mapToInt(it -> it.cloths().size()).sum();
  }
}
