package dialogduk.web.page;

import dialogduk.core.card.Block.Option;
import java.util.List;

/// After the start: the facilitator saves her own link and is asked for a co-facilitator. Both
/// forms post to `{base}/do`: `saved-link` alone, and `give-function?function=cofacilitator` with
/// the field `person`.
///
/// @param link the whole address; shown here and nowhere again
/// @param candidates who could be co-facilitator; value is the person's key
public record SaveLinkPage(Frame frame, String link, List<Option> candidates) implements Page {
  public SaveLinkPage {
    candidates = List.copyOf(candidates);
  }
}
