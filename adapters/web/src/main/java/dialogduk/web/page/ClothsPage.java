package dialogduk.web.page;

import dialogduk.core.card.Block.Sign;
import dialogduk.web.card.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Dukarna*: all cloths at a glance.
///
/// @param today the date, in words
/// @param phase the number of the phase the group is in; 0 before the first and after the last
/// @param now the cloth that is open
/// @param tallies how many cloths stand in each state; a state without any is left out
/// @param parked the parked questions
/// @param record where the whole record is
public record ClothsPage(
    Frame frame,
    String today,
    int phase,
    @Nullable Now now,
    List<Tally> tallies,
    List<PhaseOf> phases,
    List<Parked> parked,
    String record)
    implements Page {
  public ClothsPage {
    tallies = List.copyOf(tallies);
    phases = List.copyOf(phases);
    parked = List.copyOf(parked);
  }

  /// @param until "onsdag 29 april kl. 12.00"
  public record Now(String title, String href, @Nullable String until) {}

  /// @param words what the number counts: "lämnade, med 3 parkerade frågor"
  public record Tally(Sign sign, int count, String words) {}

  /// @param guide the sentence that introduces the phase
  /// @param links what to see or read with it
  /// @param state "Pågår"
  /// @param summary where its summary is, once there is one
  public record PhaseOf(
      int number,
      String label,
      @Nullable String guide,
      String state,
      @Nullable String summary,
      List<Link> links,
      List<Mini> cloths) {
    public PhaseOf {
      links = List.copyOf(links);
      cloths = List.copyOf(cloths);
    }
  }

  /// @param part "(1 av 2)" where two cloths share a title
  /// @param parked how many of its questions are parked
  /// @param status the state in words
  public record Mini(
      int number,
      String title,
      @Nullable String part,
      String href,
      Drawing.Mini picture,
      int parked,
      Sign sign,
      String status) {}

  /// @param back when it is taken up again
  public record Parked(String question, String reason, String back, String who) {}
}
