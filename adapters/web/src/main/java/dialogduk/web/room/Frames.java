package dialogduk.web.room;

import dialogduk.core.card.Scene;
import dialogduk.core.session.Purpose;
import dialogduk.web.page.Frame;
import dialogduk.web.page.Frame.Tab;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// What surrounds the pages of one request.
final class Frames {

  /// The request attribute that holds the token which every form sends back.
  static final String CSRF = "dialogduk.csrf";

  private Frames() {}

  static Frame outside(HttpServletRequest request, String title, String where) {
    return Frame.outside(title, where, request.getRequestURI(), csrf(request));
  }

  static Frame room(
      HttpServletRequest request, Visitor visitor, Scene scene, String title, @Nullable Tab tab) {
    return new Frame(
        title,
        scene.title(),
        "/d/" + visitor.session(),
        tab,
        request.getRequestURI(),
        csrf(request),
        scene.session().purpose() == Purpose.REHEARSAL,
        true,
        Links.hash(visitor.session() + visitor.key()).substring(0, 12));
  }

  static String csrf(HttpServletRequest request) {
    return request.getAttribute(CSRF) instanceof String token ? token : "";
  }
}
