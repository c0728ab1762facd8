package dialogduk.web.room;

import dialogduk.core.box.PlainText;
import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.press.Filled;
import dialogduk.core.session.Function;
import dialogduk.core.session.Purpose;
import dialogduk.web.room.NewSessions.Someone;
import dialogduk.web.room.NewSessions.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is filled in for a new dialogue, over all its steps.
final class WizardForm {

  private static final int MOST_PEOPLE = 200;

  /// The steps in order; each knows the fields it asks for.
  enum At {
    PURPOSE,
    PEOPLE,
    SCOPE,
    OPENNESS,
    CHECKLIST;

    private static final List<At> ORDER = List.of(values());

    int number() {
      return ORDER.indexOf(this) + 1;
    }

    At next() {
      return ORDER.get(Math.min(number(), ORDER.size() - 1));
    }

    At before() {
      return ORDER.get(Math.max(0, number() - 2));
    }
  }

  private final Dialogues dialogues;
  private final Filled fields;

  WizardForm(Dialogues dialogues, Filled fields) {
    this.dialogues = dialogues;
    this.fields = fields;
  }

  At at() {
    return fields.word("step", At.class).orElse(At.PURPOSE);
  }

  boolean goesBack() {
    return fields.has("back");
  }

  String title() {
    return fields.text("title");
  }

  String startCode() {
    return fields.text("start-code");
  }

  /// What is ticked in the checklist.
  List<String> done() {
    return fields.all("done");
  }

  boolean hasPhase(String phase) {
    return fields.all("phase").contains(phase);
  }

  // --- which dialogue

  /// As it was asked for; empty when no dialogue was.
  String dialogueId() {
    return fields.text("dialogue");
  }

  Optional<Dialogue> dialogue() {
    return dialogues.chosen(dialogueId());
  }

  Optional<Purpose> purpose() {
    return fields.word("purpose", Purpose.class).filter(it -> it != Purpose.REHEARSAL);
  }

  List<String> cloths() {
    return dialogue()
        .map(
            dialogue ->
                dialogue.cloths().stream()
                    .filter(cloth -> isChosen(dialogue, cloth))
                    .map(Cloth::id)
                    .toList())
        .orElse(List.of());
  }

  private boolean isChosen(Dialogue dialogue, Cloth cloth) {
    return switch (scope(dialogue)) {
      case "short" -> Agreement.shortTrack(dialogue).contains(dialogue.number(cloth));
      case "phases" -> hasPhase(dialogue.phaseOf(cloth.id()).id());
      case "chosen" -> fields.all("cloth").contains(cloth.id());
      default -> true;
    };
  }

  /// `all`, `short`, `phases` or `chosen`.
  String scope(Dialogue dialogue) {
    var scope = fields.text("scope");
    boolean missing = scope.equals("short") && Agreement.shortTrack(dialogue).isEmpty();
    return scope.isEmpty() || missing ? "all" : scope;
  }

  Openness openness() {
    return fields.word("openness", Openness.class).orElse(Openness.NAMELESS);
  }

  // --- who

  List<Someone> people() {
    var people = new ArrayList<Someone>();
    for (int i = 0; i < MOST_PEOPLE; i++) {
      var name = PlainText.name(fields.text("person." + i + ".name"));
      if (!name.isEmpty()) {
        people.add(new Someone(name, functions(i, people.isEmpty())));
      }
    }
    return people;
  }

  /// The first is the one who starts, and leads whatever else they do.
  private List<Function> functions(int row, boolean starter) {
    var functions = new ArrayList<Function>();
    fields
        .word("person." + row + ".function", Function.class)
        .filter(function -> !(starter && function == Function.FACILITATOR))
        .ifPresent(functions::add);
    if (fields.has("person." + row + ".takes-part") && !functions.contains(Function.PARTICIPANT)) {
      functions.add(Function.PARTICIPANT);
    }
    return functions;
  }

  boolean hasNobodyWho(Function function) {
    return people().stream().noneMatch(one -> one.functions().contains(function));
  }

  // --- all of it

  /// Empty until a dialogue is chosen.
  Optional<Wish> wish() {
    return dialogue()
        .map(
            dialogue ->
                new Wish(dialogue, purpose(dialogue), title(), people(), cloths(), openness()));
  }

  /// What matters only where there may be an agreement already.
  private Purpose purpose(Dialogue dialogue) {
    return purpose().filter(_ -> Agreement.is(dialogue)).orElse(Purpose.NEW_AGREEMENT);
  }

  /// Everything that was filled in on other steps than this one, to travel with it.
  Map<String, String> carried(At at) {
    var carried = new LinkedHashMap<String, String>();
    carried.put("step", at.name().toLowerCase(Locale.ROOT));
    fields
        .fields()
        .forEach(
            (name, values) -> {
              if (belongsTo(name) != at && isOurs(name)) {
                carried.put(name, String.join("\n", fields.all(name)));
              }
            });
    return carried;
  }

  private static boolean isOurs(String name) {
    return name.startsWith("person.")
        || List.of(
                "dialogue",
                "purpose",
                "title",
                "start-code",
                "scope",
                "phase",
                "cloth",
                "openness",
                "done")
            .contains(name);
  }

  private static At belongsTo(String name) {
    return switch (name) {
      case "scope", "phase", "cloth" -> At.SCOPE;
      case "openness" -> At.OPENNESS;
      case "done" -> At.CHECKLIST;
      default -> name.startsWith("person.") ? At.PEOPLE : At.PURPOSE;
    };
  }
}
