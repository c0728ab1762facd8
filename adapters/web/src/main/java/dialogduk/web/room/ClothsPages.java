package dialogduk.web.room;

import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.ClothState;
import dialogduk.core.card.ParkedBlocks;
import dialogduk.core.card.Scene;
import dialogduk.core.card.SideCards;
import dialogduk.core.card.TimeLeft;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.dialogue.Prompt;
import dialogduk.web.PageWords;
import dialogduk.web.card.Drawing;
import dialogduk.web.page.ClothsPage;
import dialogduk.web.page.ClothsPage.Mini;
import dialogduk.web.page.ClothsPage.Now;
import dialogduk.web.page.ClothsPage.Parked;
import dialogduk.web.page.ClothsPage.PhaseOf;
import dialogduk.web.page.ClothsPage.Tally;
import dialogduk.web.page.Frame.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// *Dukarna*: what is done, what waits, what is left.
final class ClothsPages {

  /// Done first, as on the way through them.
  private static final List<Sign> ORDER =
      List.of(Sign.SEALED, Sign.LEFT, Sign.SHOWN, Sign.OPEN, Sign.PAUSED, Sign.COMING);

  ClothsPage of(HttpServletRequest request, Visitor visitor, Scene scene) {
    var title = PageWords.in(visitor.language()).text("cloths.title");
    var frame = Frames.room(request, visitor, scene, title, Tab.CLOTHS);
    var phases = scene.dialogue().phases();
    return new ClothsPage(
        frame,
        today(scene),
        phaseNow(scene),
        now(scene, frame.base()),
        ORDER.stream().flatMap(sign -> tally(scene, sign).stream()).toList(),
        phases.stream().map(phase -> phase(scene, phase, frame.base())).toList(),
        SideCards.parkedPrompts(scene).map(prompt -> parked(scene, prompt)).toList(),
        frame.base() + "/record");
  }

  /// The cloths of a phase, or of the dialogue, that the group has chosen.
  static List<Cloth> chosen(Scene scene, List<Cloth> cloths) {
    return cloths.stream().filter(cloth -> scene.session().cloths().contains(cloth.id())).toList();
  }

  /// The date, and how many of the chosen cloths were opened where some are not chosen.
  private static String today(Scene scene) {
    var today = scene.dates().written(scene.dates().date(scene.now()));
    var chosen = chosen(scene, scene.dialogue().cloths());
    if (chosen.size() == scene.dialogue().cloths().size()) {
      return today;
    }
    var opened = chosen.stream().filter(cloth -> wasOpened(scene, cloth)).count();
    return today + " · " + scene.say("overview.chosen", opened, chosen.size());
  }

  private static boolean wasOpened(Scene scene, Cloth cloth) {
    return scene.minutes().cloth(cloth.id()).firstOpened() != null;
  }

  private static int phaseNow(Scene scene) {
    var current = scene.walk().cloth();
    return current == null || scene.walk().through() || !scene.session().isRunning()
        ? 0
        : scene.dialogue().phases().indexOf(scene.dialogue().phaseOf(current)) + 1;
  }

  private static @Nullable Now now(Scene scene, String base) {
    return StatusPages.current(scene)
        .filter(_ -> scene.session().isRunning())
        .filter(cloth -> ClothState.of(scene, cloth).sign() == Sign.OPEN)
        .map(cloth -> now(scene, cloth, base))
        .orElse(null);
  }

  /// A marking has a time to mark by, which its state says; here one answers.
  private static Now now(Scene scene, Cloth cloth, String base) {
    var until =
        scene.walk().marking(cloth.id()).isOpen()
            ? null
            : TimeLeft.answerBy(scene, cloth).map(scene.dates()::moment).orElse(null);
    return new Now(scene.clothTitle(cloth), base, until);
  }

  // --- how many stand where

  private static List<Tally> tally(Scene scene, Sign sign) {
    var there =
        chosen(scene, scene.dialogue().cloths()).stream()
            .filter(cloth -> ClothState.of(scene, cloth).sign() == sign)
            .toList();
    return there.isEmpty()
        ? List.of()
        : List.of(new Tally(sign, there.size(), words(scene, sign, there)));
  }

  private static String words(Scene scene, Sign sign, List<Cloth> there) {
    var parked = there.stream().mapToInt(cloth -> ClothState.parked(scene, cloth)).sum();
    return sign == Sign.LEFT && parked > 0
        ? scene.say("overview.left-parked", there.size(), parked)
        : scene.say("overview." + sign.name().toLowerCase(Locale.ROOT), there.size());
  }

  // --- phase by phase

  private static PhaseOf phase(Scene scene, Phase phase, String base) {
    var words = scene.words();
    return new PhaseOf(
        scene.dialogue().phases().indexOf(phase) + 1,
        words.phaseLabel(phase.id()),
        words.phaseGuide(phase.id()),
        state(scene, phase),
        scene.minutes().summary(phase.id()).isPresent() ? base + "/summary/" + phase.id() : null,
        Ways.of(phase.links(), words),
        chosen(scene, phase.cloths()).stream().map(cloth -> mini(scene, cloth, base)).toList());
  }

  private static String state(Scene scene, Phase phase) {
    var chosen = chosen(scene, phase.cloths());
    if (chosen.isEmpty()) {
      return scene.say("overview.phase-not-chosen");
    }
    var begun = chosen.stream().anyMatch(cloth -> wasOpened(scene, cloth));
    return scene
        .minutes()
        .summary(phase.id())
        .map(summary -> scene.say("overview.phase-summarised", summary.draft()))
        .orElseGet(() -> scene.say(begun ? "overview.phase-under-way" : "overview.phase-coming"));
  }

  private static Mini mini(Scene scene, Cloth cloth, String base) {
    var state = ClothState.of(scene, cloth);
    return new Mini(
        scene.dialogue().number(cloth),
        scene.clothTitle(cloth),
        scene.words().clothPart(cloth.id()),
        base + "/cloth/" + cloth.id(),
        picture(state.sign()),
        ClothState.parked(scene, cloth),
        state.sign(),
        state.text());
  }

  private static Drawing.Mini picture(Sign sign) {
    return switch (sign) {
      case COMING -> Drawing.Mini.COMING;
      case OPEN -> Drawing.Mini.OPEN;
      case PAUSED -> Drawing.Mini.PAUSED;
      case SHOWN, DRAFT -> Drawing.Mini.SHOWN;
      case PARKED, LEFT -> Drawing.Mini.LEFT;
      case SEALED -> Drawing.Mini.SEALED;
    };
  }

  // --- what is parked

  private static Parked parked(Scene scene, Prompt prompt) {
    var parkings = scene.minutes().prompt(prompt.id()).parkings();
    var state = scene.answers(prompt.id()).parked();
    var until = state == null ? null : state.until();
    var owner = state == null ? null : state.owner();
    return new Parked(
        scene.promptNumber(prompt.id()) + " " + scene.promptName(prompt.id()),
        parkings.isEmpty() ? "" : capital(ParkedBlocks.reason(scene, parkings.getLast())),
        until == null ? scene.say("overview.no-date") : scene.dates().day(until),
        owner == null ? scene.say("person.nobody") : scene.name(owner));
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
