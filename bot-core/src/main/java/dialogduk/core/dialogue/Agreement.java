package dialogduk.core.dialogue;

import java.util.List;

/// What holds for the dialogue about a local agreement, which we ship, and for no other. It stands
/// here and not in the definition, which may not change under sessions that began with it.
public final class Agreement {

  public static final String ID = "samverkansavtal";

  private static final List<Integer> SHORT_TRACK = List.of(1, 2, 3, 16);

  private Agreement() {}

  /// Whether it matters if there is an agreement already.
  public static boolean is(Dialogue dialogue) {
    return dialogue.id().equals(ID);
  }

  /// The printed numbers of the cloths of the preset *Kortspår*; none where there is no preset.
  public static List<Integer> shortTrack(Dialogue dialogue) {
    return is(dialogue) && dialogue.cloths().size() >= SHORT_TRACK.getLast()
        ? SHORT_TRACK
        : List.of();
  }
}
