package dialogduk.web.room;

import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Scene;
import dialogduk.web.page.Frame;
import dialogduk.web.page.SaveLinkPage;
import jakarta.servlet.http.HttpServletRequest;

/// The page after the start: one's own link, and who could lead together with one.
final class SaveLink {

  private SaveLink() {}

  static SaveLinkPage page(HttpServletRequest request, NewSessions.Begun begun, Scene scene) {
    var candidates =
        scene.session().members().entrySet().stream()
            .filter(member -> !member.getValue().leads())
            .map(member -> new Option(member.getKey(), scene.name(member.getKey()), null))
            .toList();
    var frame =
        new Frame(
            scene.say("save-link.title"),
            scene.title(),
            "/d/" + begun.session(),
            null,
            "/d/" + begun.session(),
            Frames.csrf(request),
            false,
            false,
            "",
            Credits.of(scene.dialogue(), scene.language()));
    return new SaveLinkPage(frame, begun.link(), candidates);
  }
}
