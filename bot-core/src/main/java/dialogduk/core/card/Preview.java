package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.session.Event;
import dialogduk.core.session.Item;
import dialogduk.core.session.NextStep;
import dialogduk.core.session.Opening;
import dialogduk.core.session.Step;
import java.util.ArrayList;
import java.util.List;

/// What will happen, said privately to the one who is about to press.
public final class Preview {

  private Preview() {}

  /// The verb that a step is known by.
  static Verb verb(NextStep next) {
    return switch (next) {
      case NextStep.OpenCloth _, NextStep.FinishWalk _ -> Verb.NEXT;
      case NextStep.ShowAnswers _, NextStep.ShowMarking _ -> Verb.SHOW;
      case NextStep.OpenMarking _ -> Verb.OPEN_MARKING;
      case NextStep.EndSession _ -> Verb.END;
    };
  }

  static String label(NextStep next, Scene scene) {
    return switch (next) {
      case NextStep.OpenCloth(var cloth, var _, var _) ->
          cloth.equals(scene.walk().cloth()) ? "button.next-here" : "button.next";
      case NextStep.FinishWalk _ -> "button.next-finish";
      case NextStep.ShowAnswers _ -> "button.show";
      case NextStep.ShowMarking _ -> "button.close-marking";
      case NextStep.OpenMarking _ -> "button.open-marking";
      case NextStep.EndSession _ -> "button.end";
    };
  }

  /// The note beside the panel: what the usual next step leads to.
  public static Card next(Scene scene) {
    var next = NextStep.of(scene.session(), scene.dialogue());
    return new Card(
        "next",
        heading(scene, next),
        List.of(new Note(NoteKind.INFO, heading(scene, next), lines(scene, next))));
  }

  /// What going to this cloth by name leads to, said beside the button.
  static Note opening(Scene scene, Cloth cloth) {
    var heading =
        scene.say("preview.open", scene.dialogue().number(cloth.id()), scene.clothTitle(cloth));
    var lines = opens(scene, Opening.ofCloth(scene.walk(), cloth));
    lines.add(scene.say("preview.can-be-taken-back"));
    return new Note(NoteKind.INFO, heading, lines);
  }

  /// Asks for the press once more, with what will happen and what is missing.
  ///
  /// @param next what would be done
  static Card confirm(Scene scene, NextStep next) {
    return confirm(scene, heading(scene, next), lines(scene, next), label(next, scene), verb(next));
  }

  /// The preview of a verb that the panel offers; empty lines of their own for verbs that need
  /// none.
  public static Card of(Scene scene, Verb verb) {
    var next = NextStep.of(scene.session(), scene.dialogue());
    return switch (verb) {
      case GO_ON -> confirm(scene, NextStep.onward(scene.session(), scene.dialogue()), Verb.GO_ON);
      case OPEN_MARKING -> marking(scene);
      case TAKE_BACK -> back(scene);
      case END -> confirm(scene, new NextStep.EndSession());
      default -> confirm(scene, next);
    };
  }

  private static Card confirm(Scene scene, NextStep next, Verb verb) {
    return confirm(scene, heading(scene, next), lines(scene, next), "button.go-on", verb);
  }

  private static Card marking(Scene scene) {
    var current = scene.walk().cloth();
    if (current == null) {
      return nothing(scene.say("refusal.nothing-open"));
    }
    var next = new NextStep.OpenMarking(current);
    return confirm(
        scene, heading(scene, next), lines(scene, next), "button.open-marking", Verb.OPEN_MARKING);
  }

  private static Card confirm(
      Scene scene, String heading, List<String> lines, String label, Verb verb) {
    var buttons = new ArrayList<Button>();
    buttons.add(Presses.step(scene, label, verb, Style.MAIN));
    if (verb == Verb.SHOW && missing(scene)) {
      buttons.add(Presses.step(scene, "button.remind", Verb.REMIND, Style.PLAIN));
    }
    buttons.add(Presses.step(scene, "button.wait", Verb.WAIT, Style.PLAIN));
    return new Card(
        "preview", heading, List.of(new Note(NoteKind.INFO, heading, lines), new Buttons(buttons)));
  }

  private static boolean missing(Scene scene) {
    return switch (scene.progress()) {
      case Progress.Count(var done, var invited) -> done < invited;
      case Progress.NotAll() -> true;
      case Progress.All() -> false;
      case null -> false;
    };
  }

  // --- going on

  private static String heading(Scene scene, NextStep next) {
    return switch (next) {
      case NextStep.OpenCloth(var cloth, var _, var _) ->
          scene.say(
              "preview.open", scene.dialogue().number(cloth), scene.words().clothTitle(cloth));
      case NextStep.ShowAnswers _ -> scene.say("preview.show");
      case NextStep.ShowMarking _ -> scene.say("preview.close-marking");
      case NextStep.OpenMarking _ -> scene.say("preview.open-marking");
      case NextStep.FinishWalk _ -> scene.say("preview.finish");
      case NextStep.EndSession _ -> scene.say("preview.end");
    };
  }

  private static List<String> lines(Scene scene, NextStep next) {
    return switch (next) {
      case NextStep.OpenCloth open -> opening(scene, open);
      case NextStep.ShowAnswers(var cloth) -> showing(scene, scene.dialogue().cloth(cloth));
      case NextStep.ShowMarking(var cloth) -> closing(scene, scene.dialogue().cloth(cloth));
      case NextStep.OpenMarking(var cloth) -> openingMarking(scene, scene.dialogue().cloth(cloth));
      case NextStep.FinishWalk _ -> List.of(scene.say("preview.finish-text"));
      case NextStep.EndSession _ -> ending(scene);
    };
  }

  private static List<String> opening(Scene scene, NextStep.OpenCloth open) {
    var lines = new ArrayList<String>();
    if (open.detourEnds()) {
      lines.add(scene.say("preview.detour-ends"));
    }
    lines.addAll(opens(scene, open.opens()));
    if (!open.detourEnds()) {
      phaseEnding(scene, open.cloth()).forEach(lines::add);
    }
    lines.add(scene.say("preview.can-be-taken-back"));
    return lines;
  }

  private static List<String> opens(Scene scene, Opening opening) {
    var lines = new ArrayList<String>();
    if (!opening.prompts().isEmpty()) {
      lines.add(
          scene.say("preview.open-text", opening.prompts().size(), scene.session().participants()));
    }
    if (opening.marking()) {
      lines.add(scene.say("preview.marking-reopens"));
    }
    if (scene.walk().hasOpen()) {
      lines.add(scene.say("preview.pauses"));
    }
    return lines;
  }

  private static List<String> phaseEnding(Scene scene, String next) {
    var current = scene.walk().cloth();
    return current == null
            || scene.dialogue().phaseOf(current).equals(scene.dialogue().phaseOf(next))
        ? List.of()
        : List.of(
            scene.say("preview.phase-ends", scene.phaseLabel(scene.dialogue().cloth(current))));
  }

  private static List<String> showing(Scene scene, Cloth cloth) {
    var open = ClothState.open(scene, cloth).toList();
    var invited =
        open.stream().mapToInt(p -> scene.answers(p.id()).turn().invited()).max().orElse(0);
    var lines = new ArrayList<String>();
    notDone(scene, false).forEach(lines::add);
    TimeLeft.sentence(scene, cloth).ifPresent(lines::add);
    lines.add(
        scene.say(
            "preview.show-" + Promise.name(Promise.openness(scene, cloth)), open.size(), invited));
    lines.add(scene.say("preview.show-drafts"));
    lines.add(scene.say("preview.show-final"));
    return lines;
  }

  private static List<String> closing(Scene scene, Cloth cloth) {
    var lines = new ArrayList<String>();
    notDone(scene, true).forEach(lines::add);
    TimeLeft.sentence(scene, cloth).ifPresent(lines::add);
    lines.add(scene.say("preview.close-marking-text"));
    lines.add(scene.say("preview.show-final-marking"));
    return lines;
  }

  private static List<String> notDone(Scene scene, boolean marking) {
    return switch (scene.progress()) {
      case Progress.Count(var done, var invited) when done < invited ->
          List.of(
              scene.say(marking ? "preview.not-marked" : "preview.not-answered", invited - done));
      case Progress.NotAll() -> List.of(LivingCard.progressLine(scene, marking));
      case Progress.Count _, Progress.All _ -> List.of();
      case null -> List.of();
    };
  }

  private static List<String> openingMarking(Scene scene, Cloth cloth) {
    var lines = new ArrayList<String>();
    if (scene.walk().hasOpen()) {
      lines.add(scene.say("preview.pauses"));
    }
    var without =
        ClothState.blind(cloth)
            .filter(p -> !scene.answers(p.id()).isParked() && scene.answers(p.id()).joint() == 0)
            .map(p -> scene.promptNumber(p.id()))
            .toList();
    if (!without.isEmpty()) {
      lines.add(scene.say("preview.without-joint", scene.texts().list(without)));
    }
    var markers = scene.session().markers();
    lines.add(
        markers < 4
            ? scene.say("preview.too-few-markers", markers)
            : scene.say("preview.open-marking-text", markers));
    var silent = scene.session().participants() - markers;
    if (silent > 0) {
      lines.add(scene.say("preview.no-capacity", silent));
    }
    if (scene.walk().marking(cloth.id()).wasShown()) {
      lines.add(scene.say("preview.marking-again"));
    }
    lines.add(scene.say("preview.can-be-taken-back"));
    return lines;
  }

  private static List<String> ending(Scene scene) {
    var sealed = scene.walk().items().values().stream().filter(state -> state.isSealed()).count();
    var lines = new ArrayList<String>();
    if (sealed > 0) {
      lines.add(scene.say("preview.end-destroys", sealed));
    }
    lines.add(scene.say("preview.end-text"));
    return lines;
  }

  // --- back

  private static Card back(Scene scene) {
    var steps = scene.session().steps();
    return switch (steps.isEmpty() ? null : steps.getLast()) {
      case null -> nothing(scene.say("refusal.nothing-to-take-back"));
      case Step.Barrier(var item) -> again(scene, item);
      case Step.Restorable(var what, var _, var _) ->
          confirm(
              scene,
              scene.say("preview.back"),
              List.of(back(scene, what), scene.say("preview.back-keeps")),
              "button.back",
              Verb.TAKE_BACK);
    };
  }

  private static Card nothing(String line) {
    return new Card("preview", line, List.of(new Note(NoteKind.INFO, line, List.of())));
  }

  private static Card again(Scene scene, Item item) {
    var heading = scene.say("preview.shown-stands");
    var buttons = new ArrayList<Button>();
    switch (item) {
      case Item.Answers(var prompt) ->
          buttons.add(
              Presses.on(
                  scene,
                  scene.say("button.ask-again"),
                  Verb.ASK_AGAIN,
                  scene.dialogue().clothOf(prompt).id(),
                  Style.PLAIN));
      case Item.Marking _ ->
          buttons.add(Presses.step(scene, "button.mark-again", Verb.OPEN_MARKING, Style.PLAIN));
    }
    buttons.add(Presses.step(scene, "button.wait", Verb.WAIT, Style.PLAIN));
    return new Card(
        "preview",
        heading,
        List.of(
            new Note(NoteKind.INFO, heading, List.of(scene.say("preview.turn-two"))),
            new Buttons(buttons)));
  }

  private static String back(Scene scene, Event.StepEvent what) {
    return switch (what) {
      case Event.Opened opened ->
          scene.say("preview.back-opening", scene.words().clothTitle(opened.cloth()));
      case Event.JointWritten joint ->
          scene.say("preview.back-joint", joint.version(), scene.promptNumber(joint.prompt()));
      case Event.MarkingOpened _, Event.MarkingWaived _ -> scene.say("preview.back-marking");
      case Event.Parked parked ->
          scene.say(
              "preview.back-parking",
              scene.texts().list(parked.prompts().stream().map(scene::promptNumber).toList()));
      case Event.Returned returned ->
          scene.say("preview.back-returning", scene.promptNumber(returned.prompt()));
      case Event.WalkedThrough _ -> scene.say("preview.back-through");
      case Event.AnswersShown _, Event.MarkingShown _ -> scene.say("preview.shown-stands");
    };
  }
}
