package dialogduk.web.room;

import dialogduk.core.card.RecordWords;
import dialogduk.core.card.Scene;
import dialogduk.web.PageWords;
import dialogduk.web.page.Frame;
import dialogduk.web.page.Frame.Tab;
import dialogduk.web.page.PrintPage;
import dialogduk.web.page.RecordPage;
import dialogduk.web.page.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cloths as documents, on the screen and on paper.
final class RecordPages {

  RecordPage record(HttpServletRequest request, Visitor visitor, Scene scene) {
    var asked = Asked.by(request, scene);
    var frame = frame(request, visitor, scene);
    return new RecordPage(
        frame,
        sheets(scene, asked),
        frame.base() + "/print" + asked.query(false),
        frame.base() + "/print" + asked.query(true),
        RecordWords.pending(scene).orElse(null));
  }

  PrintPage print(HttpServletRequest request, Visitor visitor, Scene scene) {
    var asked = Asked.by(request, scene);
    var frame = frame(request, visitor, scene);
    return new PrintPage(
        frame, sheets(scene, asked), frame.base() + "/record" + asked.query(false));
  }

  private static Frame frame(HttpServletRequest request, Visitor visitor, Scene scene) {
    var title = PageWords.in(visitor.language()).text("record.title");
    return Frames.room(request, visitor, scene, title, Tab.CLOTHS);
  }

  private static List<Sheet> sheets(Scene scene, Asked asked) {
    return ClothsPages.chosen(scene, scene.dialogue().cloths()).stream()
        .filter(cloth -> asked.cloth() == null || asked.cloth().equals(cloth.id()))
        .map(cloth -> asked.blank() ? Sheets.blank(scene, cloth) : Sheets.filled(scene, cloth))
        .toList();
  }

  /// Which cloths, and whether to write on by hand.
  ///
  /// @param cloth the only one; absent for all
  private record Asked(@Nullable String cloth, boolean blank) {

    static Asked by(HttpServletRequest request, Scene scene) {
      var cloth =
          Optional.ofNullable(request.getParameter("cloth"))
              .filter(scene.session().cloths()::contains)
              .orElse(null);
      return new Asked(cloth, request.getParameter("blank") != null);
    }

    String query(boolean toFillIn) {
      var one = cloth == null ? "" : "?cloth=" + cloth;
      return toFillIn ? one + (one.isEmpty() ? "?" : "&") + "blank" : one;
    }
  }
}
