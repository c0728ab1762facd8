package dialogduk.teams;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One message, ready to be posted or put in the place of an earlier one: the `summary` of an
/// activity without `text`, and the content of its one attachment.
///
/// @param summary what a notification shows; never empty
/// @param card what everyone else sees
public record TeamsMessage(String summary, Map<String, Object> card) {

  /// The content type of the attachment, and of an answer that replaces a card.
  public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

  public TeamsMessage {
    card = Collections.unmodifiableMap(new LinkedHashMap<>(card));
  }

  /// Whether it tells somebody in particular.
  public boolean callsSomebody() {
    return card.containsKey(Mentions.BESIDE);
  }

  /// The same with everybody named and nobody called.
  public TeamsMessage callingNobody() {
    return new TeamsMessage(summary, Mentions.undone(card));
  }
}
