package dialogduk.web.room;

import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.web.PageWords;
import dialogduk.web.page.Frame.Credit;

/// Whose the questions are. Of those that we quote word for word, more can be said than of any
/// other.
final class Credits {

  private static final String QUOTED = "Partsrådet";

  private Credits() {}

  static Credit of(Dialogue dialogue, String language) {
    return Agreement.is(dialogue) && dialogue.source().equals(QUOTED)
        ? agreement(language)
        : new Credit(
            PageWords.in(language).text("foot.source", dialogue.source()), dialogue.source());
  }

  /// Where the questions that we ship are shown without a dialogue.
  static Credit agreement(String language) {
    var words = PageWords.in(language);
    return new Credit(words.text("foot.agreement"), words.text("foot.agreement-source"));
  }
}
