package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Called;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Table;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.view.Minutes.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The action list, with the column names of the cloths.
public final class ActionsCard {

  /// More would be a crowd, and no message of a chat has room for them. All stand in the table.
  private static final int MOST_CALLED = 20;

  private static final int MOST_BUTTONS = 10;

  private ActionsCard() {}

  static Card of(Scene scene) {
    var actions = scene.minutes().actions().values();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.say("actions.title"), 2));
    if (actions.isEmpty()) {
      blocks.add(new Prose(scene.say("actions.none"), Tone.PLAIN));
    } else {
      blocks.add(new Prose(counts(scene, actions), Tone.LEAD));
      blocks.add(table(scene, actions));
      blocks.addAll(calls(scene, actions));
    }
    return new Card("actions", counts(scene, actions), blocks);
  }

  /// What is not done comes first: there is no room for more.
  static Card of(Scene scene, Predicate<Action> mayFollow) {
    var buttons =
        scene.minutes().actions().values().stream()
            .filter(mayFollow)
            .sorted(Comparator.comparing(action -> action.status().isOver()))
            .limit(MOST_BUTTONS)
            .map(action -> follow(scene, action))
            .toList();
    var list = of(scene);
    return buttons.isEmpty()
        ? list
        : new Card(
            list.slot(),
            list.plain(),
            Stream.concat(list.blocks().stream(), Stream.of(new Buttons(buttons))).toList());
  }

  private static Button follow(Scene scene, Action action) {
    return Presses.on(
        scene,
        scene.say("button.action-follow", scene.body(action.what())),
        Verb.CHANGE_ACTION,
        action.id(),
        Style.PLAIN);
  }

  /// Calls those who have something left to do, as far as the chat of the room knows them.
  static List<Block> calls(Scene scene, Collection<Action> actions) {
    var people =
        actions.stream()
            .filter(action -> !action.status().isOver())
            .map(Action::owner)
            .distinct()
            .flatMap(owner -> callee(scene, owner).stream())
            .limit(MOST_CALLED)
            .toList();
    return people.isEmpty() ? List.of() : List.of(new Called(scene.say("actions.called"), people));
  }

  private static Optional<Callee> callee(Scene scene, @Nullable String owner) {
    return Optional.ofNullable(owner)
        .filter(person -> scene.session().member(person) != null)
        .flatMap(person -> Optional.ofNullable(scene.accounts().get(person)))
        .map(account -> new Callee(scene.name(owner), account));
  }

  /// The actions that come from one cloth: its plan.
  static Card of(Scene scene, Cloth cloth) {
    var actions = from(scene, cloth);
    var title = scene.say("actions.title");
    return new Card(
        "actions:" + cloth.id(),
        title,
        List.of(
            new Heading(title, 2),
            actions.isEmpty()
                ? new Prose(scene.say("actions.none"), Tone.PLAIN)
                : plan(scene, cloth)));
  }

  /// The plan as a table under a heading of its own: where it comes from needs no words.
  static Table plan(Scene scene, Cloth cloth) {
    return new Table("", columns(scene), planned(scene, cloth));
  }

  /// The rows of the plan, in the order of the printed columns.
  public static List<List<String>> planned(Scene scene, Cloth cloth) {
    return from(scene, cloth).stream()
        .map(action -> row(scene, action, scene.body(action.what())))
        .toList();
  }

  static List<Action> from(Scene scene, Cloth cloth) {
    return scene.minutes().actions().values().stream()
        .filter(action -> action.cloth().equals(cloth.id()))
        .toList();
  }

  /// Under a heading of its own, so that it needs no name beside it.
  static Table table(Scene scene, Collection<Action> actions) {
    return new Table("", columns(scene), rows(scene, actions));
  }

  static List<String> columns(Scene scene) {
    return List.of(
        scene.say("actions.what"),
        scene.say("actions.purpose"),
        scene.say("actions.owner"),
        scene.say("actions.deadline"),
        scene.say("actions.status"));
  }

  private static List<List<String>> rows(Scene scene, Collection<Action> actions) {
    return actions.stream().map(action -> row(scene, action, what(scene, action))).toList();
  }

  private static List<String> row(Scene scene, Action action, String what) {
    return List.of(
        what,
        action.purpose() == null ? "" : scene.body(action.purpose()),
        owner(scene, action),
        deadline(scene, action),
        status(scene, action));
  }

  private static String what(Scene scene, Action action) {
    return scene.say(
        "actions.from", scene.body(action.what()), scene.dialogue().number(action.cloth()));
  }

  static String owner(Scene scene, Action action) {
    return action.owner() == null ? scene.say("actions.no-owner") : scene.name(action.owner());
  }

  static String deadline(Scene scene, Action action) {
    return action.deadline() == null
        ? scene.say("actions.no-deadline")
        : day(scene, action.deadline());
  }

  /// With its year when that is not this one.
  public static String day(Scene scene, LocalDate deadline) {
    var today = scene.dates().date(scene.now());
    return deadline.getYear() == today.getYear()
        ? scene.dates().day(deadline)
        : scene.dates().written(deadline);
  }

  static String status(Scene scene, Action action) {
    var word = scene.say(statusKey(action.status()));
    return action.reason() == null
        ? word
        : scene.say("actions.status-because", word, scene.body(action.reason()));
  }

  /// The statuses to choose from.
  public static List<Option> statuses(Scene scene) {
    return Arrays.stream(ActionStatus.values())
        .map(status -> new Option(status.name(), scene.say(statusKey(status)), null))
        .toList();
  }

  static String statusKey(ActionStatus status) {
    return "actions.status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String counts(Scene scene, Collection<Action> actions) {
    if (actions.isEmpty()) {
      return scene.say("actions.none");
    }
    var ownerless = actions.stream().filter(action -> action.owner() == null).count();
    var line = scene.say("actions.count", actions.size());
    return ownerless == 0 ? line : line + " " + scene.say("actions.count-ownerless", ownerless);
  }

  /// "4 åtgärder: 2 inte påbörjade, 1 pågår, 1 klar. 1 saknar ansvarig."
  public static String summary(Scene scene) {
    var actions = scene.minutes().actions().values();
    if (actions.isEmpty()) {
      return scene.say("actions.summary-none");
    }
    var ownerless = actions.stream().filter(action -> action.owner() == null).count();
    var line = scene.say("actions.summary", actions.size(), inEach(scene, actions));
    return ownerless == 0 ? line : line + " " + scene.say("actions.count-ownerless", ownerless);
  }

  private static String inEach(Scene scene, Collection<Action> actions) {
    return Arrays.stream(ActionStatus.values())
        .map(status -> inStatus(scene, status, actions))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String inStatus(Scene scene, ActionStatus status, Collection<Action> actions) {
    var count = actions.stream().filter(action -> action.status() == status).count();
    return count == 0
        ? ""
        : scene.say(statusKey(status).replace("actions.status", "actions.count"), count);
  }
}
