package dialogduk.web.room;

import dialogduk.core.card.Scene;
import dialogduk.core.session.Purpose;
import dialogduk.web.page.Frame;
import dialogduk.web.page.Frame.Tab;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What surrounds the pages of one request.
final class Frames {

  /// The request attribute that holds the token which every form sends back.
  static final String CSRF = "dialogduk.csrf";

  /// Of this server: no other one, and nothing that a browser would read as one.
  private static final Pattern PLAIN_PATH = Pattern.compile("/|(/[A-Za-z0-9._-]+)+/?");

  private Frames() {}

  static Frame outside(HttpServletRequest request, String title, String where) {
    return Frame.outside(title, where, pathOf(request), csrf(request));
  }

  /// The page that failed, for a page that says so. Where nothing can be asked for again, the
  /// start.
  private static String pathOf(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = failed instanceof String asked ? asked : request.getRequestURI();
    var again = path.replaceFirst("(/d/[^/]+)/(do|draft|live)$", "$1");
    return PLAIN_PATH.matcher(again).matches() ? again : "/";
  }

  static Frame room(
      HttpServletRequest request, Visitor visitor, Scene scene, String title, @Nullable Tab tab) {
    return new Frame(
        title,
        scene.title(),
        "/d/" + visitor.session(),
        tab,
        pathOf(request, visitor),
        csrf(request),
        scene.session().purpose() == Purpose.REHEARSAL,
        true,
        Links.hash(visitor.session() + visitor.key()).substring(0, 12),
        Credits.of(scene.dialogue(), scene.language()));
  }

  /// An answer to a press has no address of its own to come back to.
  private static String pathOf(HttpServletRequest request, Visitor visitor) {
    var room = "/d/" + visitor.session();
    return request.getRequestURI().equals(room + "/do") ? room : request.getRequestURI();
  }

  static String csrf(HttpServletRequest request) {
    return request.getAttribute(CSRF) instanceof String token ? token : "";
  }
}
