package dialogduk.teams;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.teams.Actions.Around;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A card as a form: in a dialog, or in a message of the private conversation.
final class FormView {

  /// What a form has room for.
  ///
  /// @param hidesOwn what its reader has written stays out of it
  /// @param folds whether what is folded stands in it
  /// @param onWeb the fields that find no room
  record Room(boolean hidesOwn, boolean folds, Set<String> onWeb) {

    boolean isPrivate(String written) {
      return hidesOwn && !written.isBlank();
    }

    boolean isOnWeb(String name) {
      return onWeb.contains(name);
    }
  }

  private final Card card;
  private final TeamsPlace place;
  private final Around around;
  private final Entered entered;
  private final boolean asks;
  private final boolean hidesOwn;
  private final Ending ending;

  FormView(Card card, TeamsPlace place, Around around, Entered entered) {
    this.card = card;
    this.place = place.of(card);
    this.around = around;
    this.entered = entered;
    this.asks = AdaptiveCard.isForm(card);
    this.hidesOwn = around == Around.CONVERSATION && isBlind(card.blocks());
    this.ending = Ending.ofForm(hidesOwn ? withoutOwn(card.blocks()) : card.blocks());
  }

  /// The answer to an invoke, as Teams takes it.
  Map<String, Object> dialog() {
    var attachment = new LinkedHashMap<String, Object>();
    attachment.put("contentType", TeamsMessage.CONTENT_TYPE);
    attachment.put("content", fitting());
    var value = new LinkedHashMap<String, Object>();
    value.put("title", title());
    value.put("height", asks ? "large" : "medium");
    value.put("width", "medium");
    value.put("card", attachment);
    var task = new LinkedHashMap<String, Object>();
    task.put("type", "continue");
    task.put("value", value);
    return Map.of("task", task);
  }

  TeamsMessage message() {
    return AdaptiveCard.message(card.plain(), fitting(), place);
  }

  // --- as much as there is room for

  /// All of it, or what finds no room is on the web: first what is folded, then the longest texts.
  private Map<String, Object> fitting() {
    var onWeb = new HashSet<String>();
    var drawn = draw(new Room(hidesOwn, true, onWeb));
    if (Elements.size(drawn) > Limits.CARD) {
      drawn = draw(new Room(hidesOwn, false, onWeb));
    }
    for (var name : longestFirst()) {
      if (Elements.size(drawn) <= Limits.CARD) {
        return drawn;
      }
      onWeb.add(name);
      drawn = draw(new Room(hidesOwn, false, onWeb));
    }
    return Elements.size(drawn) <= Limits.CARD ? drawn : beginning();
  }

  private List<String> longestFirst() {
    record Written(String name, int size) {}
    return card.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Input it -> Stream.of(new Written(it.name(), size(it.value())));
                  case Block.Line it -> Stream.of(new Written(it.name(), size(it.value())));
                  case Block.Rows it -> Stream.of(new Written(it.name(), size(it.rows())));
                  default -> Stream.<Written>of();
                })
        .sorted(Comparator.comparingInt(Written::size).reversed())
        .map(Written::name)
        .toList();
  }

  private static int size(Object written) {
    return Elements.size(written);
  }

  private Map<String, Object> draw(Room room) {
    var pieces = new Pieces();
    var actions = new Actions(place, around, isRequired());
    var below = actions.of(buttons());
    generalFaults().forEach(fault -> FieldsInForm.fault(pieces, fault));
    var fields = new FieldsInForm(pieces, place, actions, room, entered);
    new Drawing(pieces, fields, place.texts()).draw(ending.body());
    if (takesText()) {
      pieces.quiet(place.say("form.longest"));
    }
    Actions.inFull(ending.buttons(), pieces);
    return AdaptiveCard.card(card.plain(), elements(pieces), below, place);
  }

  /// What is read and larger than a dialog: as much of it as there is room for, and where the rest
  /// is. A form cannot be used by halves.
  private Map<String, Object> beginning() {
    var pieces = new Pieces();
    if (asks) {
      pieces.paragraph(List.of(Run.plain(place.say("form.too-large"))));
      return AdaptiveCard.card(card.plain(), elements(pieces), List.of(), place);
    }
    var actions = new Actions(place, around, false);
    var below = actions.of(ending.buttons());
    var fields =
        new FieldsInForm(pieces, place, actions, new Room(hidesOwn, false, Set.of()), entered);
    new Drawing(pieces, fields, place.texts()).draw(ending.body());
    var more = new Pieces();
    more.quiet(place.say("home.more"));
    int room =
        Limits.CARD - Elements.size(AdaptiveCard.card(card.plain(), elements(more), below, place));
    var body = new ArrayList<Map<String, Object>>();
    for (var piece : pieces.all()) {
      room -= piece.size() + 1;
      if (room < 0) {
        break;
      }
      body.add(piece.element());
    }
    body.addAll(elements(more));
    return AdaptiveCard.card(card.plain(), body, below, place);
  }

  private static List<Map<String, Object>> elements(Pieces pieces) {
    return pieces.all().stream().map(Pieces.Piece::element).toList();
  }

  // --- its buttons

  /// A dialog has a button of its own for leaving everything as it is. In a form of answers a draft
  /// is something one asks for: what is typed is not sent when it is closed.
  private List<Button> buttons() {
    var buttons = new ArrayList<Button>();
    for (var button : ending.buttons()) {
      if (around != Around.DIALOG || button.verb() != Verb.WAIT || !asks) {
        buttons.add(button);
      }
      if (button.verb() == Verb.HAND_IN && !hidesOwn) {
        buttons.add(
            new Button(
                place.say("button.save-draft"),
                Verb.SAVE_DRAFT,
                button.values(),
                Button.Style.PLAIN));
      }
    }
    return buttons;
  }

  private boolean isRequired() {
    return card.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.Scale
                    || (block instanceof Block.Line line && line.required()));
  }

  private boolean takesText() {
    return card.blocks().stream()
        .anyMatch(block -> block instanceof Block.Input || block instanceof Block.Rows);
  }

  // --- what is wrong with it

  /// What belongs to no field that stands here.
  private List<String> generalFaults() {
    return entered.faults().entrySet().stream()
        .filter(fault -> !names().contains(fault.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private Set<String> names() {
    var names = new HashSet<String>();
    card.blocks().stream().flatMap(block -> name(block).stream()).forEach(names::add);
    return names;
  }

  private static Optional<String> name(Block block) {
    return switch (block) {
      case Block.Input it -> Optional.of(it.name());
      case Block.Line it -> Optional.of(it.name());
      case Block.Rows it -> Optional.of(it.name());
      case Block.Choice it -> Optional.of(it.name());
      case Block.Ticks it -> Optional.of(it.name());
      case Block.Scale it -> Optional.of(it.name());
      default -> Optional.empty();
    };
  }

  // --- what nobody else may see yet

  private static boolean isBlind(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block instanceof Block.Buttons(var all) ? all.stream() : Stream.of())
        .anyMatch(button -> button.verb() == Verb.HAND_IN || button.verb() == Verb.MARK);
  }

  /// What stands right under a field of such a form tells what its reader has written there.
  private static List<Block> withoutOwn(List<Block> blocks) {
    var kept = new ArrayList<Block>();
    boolean afterField = false;
    for (var block : blocks) {
      if (!afterField || !tellsOfField(block)) {
        kept.add(block);
        afterField = block.asks();
      }
    }
    return kept;
  }

  private static boolean tellsOfField(Block block) {
    return switch (block) {
      case Block.Prose(var _, var tone) -> tone == Tone.STRONG;
      case Block.Note note -> note.kind() == NoteKind.PRIVATE;
      default -> false;
    };
  }

  // --- its title

  private String title() {
    var known = "form.title." + card.slot().split(":", 2)[0];
    var title =
        place.texts().has(known)
            ? place.say(known)
            : Stream.concat(headings(), Stream.of(card.plain()))
                .filter(it -> !it.isBlank() && TeamsText.fits(it, Limits.TITLE))
                .findFirst()
                .orElse(place.say("message.name"));
    return Actions.title(title);
  }

  private Stream<String> headings() {
    return card.blocks().stream()
        .flatMap(
            it -> it instanceof Block.Heading(var text, var _) ? Stream.of(text) : Stream.of());
  }
}
