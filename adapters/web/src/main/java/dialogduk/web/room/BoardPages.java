package dialogduk.web.room;

import dialogduk.core.card.BigScreen;
import dialogduk.core.card.Scene;
import dialogduk.core.session.Purpose;
import dialogduk.web.page.BoardPage;
import dialogduk.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The screen in the room: nothing to press, and nothing of the person whose computer shows it.
final class BoardPages {

  private final Desk desk;

  BoardPages(Desk desk) {
    this.desk = desk;
  }

  BoardPage of(HttpServletRequest request, Visitor visitor, Scene scene) {
    var screen = BigScreen.of(scene, request.getParameter("prompt"));
    return new BoardPage(
        frame(request, visitor, scene),
        screen.eyebrow(),
        screen.heading(),
        screen.blocks(),
        Stream.concat(screen.foot().stream(), scene.leaders().stream()).toList(),
        code(visitor, scene),
        page(request.getParameter("page")));
  }

  private static Frame frame(HttpServletRequest request, Visitor visitor, Scene scene) {
    return new Frame(
        scene.say("board.title"),
        scene.title(),
        "/d/" + visitor.session(),
        null,
        request.getRequestURI(),
        "",
        scene.session().purpose() == Purpose.REHEARSAL,
        true,
        "",
        Credits.of(scene.dialogue(), scene.language()));
  }

  /// Only while somebody can come in with it.
  private @Nullable String code(Visitor visitor, Scene scene) {
    return scene.session().isRunning() && scene.session().admitting()
        ? desk.people().joinCode(visitor.session()).map(Links::spaced).orElse(null)
        : null;
  }

  private static int page(@Nullable String asked) {
    return asked != null && asked.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(asked) : 1;
  }
}
