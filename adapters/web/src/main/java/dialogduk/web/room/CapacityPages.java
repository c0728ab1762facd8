package dialogduk.web.room;

import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.disclosure.Side;
import dialogduk.core.press.Filled;
import dialogduk.web.page.CapacityPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a person says in which capacity they take part.
final class CapacityPages {

  private final Desk desk;

  CapacityPages(Desk desk) {
    this.desk = desk;
  }

  CapacityPage of(
      HttpServletRequest request,
      Visitor visitor,
      Scene scene,
      Own own,
      @Nullable Filled typed,
      List<String> problems) {
    return new CapacityPage(
        Frames.room(request, visitor, scene, scene.say("head.capacity"), null),
        from(scene),
        scene.title(),
        about(scene),
        visitor.person().name(),
        typed == null ? "" : typed.text("side"),
        typed != null && typed.has("manager"),
        typed == null ? "" : typed.text("organisation"),
        typed == null ? "" : typed.text("other-organisation"),
        organisations(visitor),
        problems);
  }

  private static String from(Scene scene) {
    var facilitator = scene.facilitator();
    return facilitator == null ? "" : scene.say("capacity.from", facilitator);
  }

  private static List<String> about(Scene scene) {
    var lines = new ArrayList<String>();
    lines.add(scene.say("capacity.about-" + openness(scene)));
    lines.add(scene.say("capacity.voluntary"));
    return lines;
  }

  private static String openness(Scene scene) {
    return switch (scene.session().openness()) {
      case OPEN -> "open";
      case NAMELESS -> "nameless";
    };
  }

  /// The union organisations named so far in this dialogue, in alphabetical order.
  private List<String> organisations(Visitor visitor) {
    return desk.people().all(visitor.session()).stream()
        .flatMap(person -> Stream.ofNullable(person.capacity()))
        .filter(capacity -> capacity.side() == Side.UNION)
        .flatMap(capacity -> Stream.ofNullable(capacity.organisation()))
        .distinct()
        .sorted()
        .toList();
  }
}
