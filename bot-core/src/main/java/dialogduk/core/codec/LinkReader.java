package dialogduk.core.codec;

import dialogduk.core.dialogue.Link;
import dialogduk.core.dialogue.Link.Medium;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links of a dialogue or of a phase.
final class LinkReader {

  private final Findings findings;
  private final Outline outline;

  LinkReader(Findings findings, Outline outline) {
    this.findings = findings;
    this.outline = outline;
  }

  List<Link> read(Members owner) {
    var links = new ArrayList<Link>();
    for (var item : owner.optionalItems("links")) {
      var link = link(item);
      if (link != null) {
        links.add(link);
      }
    }
    return links;
  }

  private @Nullable Link link(JsonValue value) {
    var before = findings.count();
    var link = Members.of(value, findings, List.of("id", "kind", "url"));
    if (link == null) {
      return null;
    }
    var id = link.id("id");
    outline.link(link, id);
    var medium = medium(link);
    var address = address(link);
    return findings.count() > before || medium == null ? null : new Link(id, medium, address);
  }

  private @Nullable Medium medium(Members link) {
    var word = link.text("kind");
    var found = Arrays.stream(Medium.values()).filter(medium -> medium.word().equals(word));
    var medium = found.findFirst().orElse(null);
    if (medium == null && !word.isEmpty()) {
      var words = Arrays.stream(Medium.values()).map(Medium::word).toList();
      findings.fault(
          link.placeOf("kind"),
          "'%s' is not a kind of link; use %s".formatted(Place.shown(word), Members.listed(words)));
    }
    return medium;
  }

  private @Nullable URI address(Members link) {
    var written = link.optionalText("url");
    if (written == null) {
      return null;
    }
    try {
      var address = new URI(written);
      if (Link.isSafe(address)) {
        return address;
      }
    } catch (URISyntaxException _) {
      // Told below, in the same words.
    }
    findings.fault(
        link.placeOf("url"),
        "'%s' is not an address; it must begin with https://".formatted(Place.shown(written)));
    return null;
  }
}
