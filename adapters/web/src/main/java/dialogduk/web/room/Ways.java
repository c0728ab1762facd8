package dialogduk.web.room;

import dialogduk.core.dialogue.Words;
import dialogduk.web.page.Link;
import java.util.List;

/// What a dialogue names as worth seeing, as far as it gives an address: without one there is
/// nothing to press.
final class Ways {

  private Ways() {}

  static List<Link> of(List<dialogduk.core.dialogue.Link> named, Words words) {
    return named.stream()
        .filter(link -> link.address() != null)
        .map(link -> new Link(words.linkName(link.id()), String.valueOf(link.address())))
        .toList();
  }
}
