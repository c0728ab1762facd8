package dialogduk.web.room;

import dialogduk.core.card.Block.Option;
import dialogduk.core.card.HistoryWords;
import dialogduk.core.card.Scene;
import dialogduk.core.session.Event;
import dialogduk.core.view.History;
import dialogduk.core.view.History.Kind;
import dialogduk.core.view.History.Line;
import dialogduk.web.PageWords;
import dialogduk.web.page.Frame.Tab;
import dialogduk.web.page.HistoryPage;
import dialogduk.web.page.HistoryPage.Entry;
import dialogduk.web.page.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// *Historik*: the log, told.
final class HistoryPages {

  private final Desk desk;

  HistoryPages(Desk desk) {
    this.desk = desk;
  }

  HistoryPage of(HttpServletRequest request, Visitor visitor, Scene scene) {
    var title = PageWords.in(visitor.language()).text("history.title");
    var frame = Frames.room(request, visitor, scene, title, Tab.HISTORY);
    var cloths = cloths(scene);
    var kinds = kinds(scene);
    var cloth = chosen(request.getParameter("cloth"), cloths);
    var kind = chosen(request.getParameter("kind"), kinds);
    var history = History.of(scene.dialogue(), desk.events().after(visitor.session(), 0));
    return new HistoryPage(
        frame,
        cloths,
        kinds,
        cloth,
        kind,
        history.lines().reversed().stream()
            .filter(line -> cloth.isEmpty() || cloth.equals(line.cloth()))
            .filter(line -> kind.isEmpty() || kind.equals(wire(line.kind())))
            .map(line -> entry(scene, line, frame.base()))
            .toList());
  }

  private static Entry entry(Scene scene, Line line, String base) {
    var told = HistoryWords.of(scene, line);
    return new Entry(
        when(scene, line.at()),
        LocalDateTime.ofInstant(line.at(), scene.zone()).truncatedTo(ChronoUnit.MINUTES).toString(),
        line.kind() == Kind.SHOWN,
        told.heading(),
        told.text(),
        link(scene, line, base));
  }

  /// With its year when that is not this one.
  private static String when(Scene scene, Instant at) {
    var dates = scene.dates();
    return dates.date(at).getYear() == dates.date(scene.now()).getYear()
        ? dates.moment(at)
        : dates.written(dates.date(at)) + " " + dates.time(at);
  }

  private static @Nullable Link link(Scene scene, Line line, String base) {
    return switch (line.what().getFirst()) {
      case Event.AnswersShown _ -> toCloth(scene, line, base, "history.see-answers");
      case Event.MarkingShown _ -> toCloth(scene, line, base, "history.see-result");
      case Event.JointWritten _ -> toCloth(scene, line, base, "history.see-joint");
      case Event.SummaryDrafted drafted ->
          new Link(scene.say("history.see-summary"), base + "/summary/" + drafted.phase());
      default -> null;
    };
  }

  private static Link toCloth(Scene scene, Line line, String base, String words) {
    return new Link(scene.say(words), base + "/cloth/" + line.cloth());
  }

  // --- the filter

  private static List<Option> cloths(Scene scene) {
    return ClothsPages.chosen(scene, scene.dialogue().cloths()).stream()
        .map(
            cloth ->
                new Option(
                    cloth.id(),
                    scene.say(
                        "history.cloth", scene.dialogue().number(cloth), scene.clothTitle(cloth)),
                    null))
        .toList();
  }

  private static List<Option> kinds(Scene scene) {
    return Arrays.stream(Kind.values())
        .map(kind -> new Option(wire(kind), scene.say("history.kind." + wire(kind)), null))
        .toList();
  }

  /// Only what can be chosen; anything else shows all.
  private static String chosen(@Nullable String asked, List<Option> options) {
    return Optional.ofNullable(asked)
        .filter(value -> options.stream().anyMatch(option -> option.value().equals(value)))
        .orElse("");
  }

  private static String wire(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
