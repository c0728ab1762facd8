package dialogduk.web.room;

import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.session.Function;
import dialogduk.core.text.Texts;
import dialogduk.web.page.ChecklistPage;
import dialogduk.web.page.ChecklistPage.Check;
import dialogduk.web.page.ChecklistPage.What;
import dialogduk.web.page.Frame;
import dialogduk.web.page.OpennessPage;
import dialogduk.web.page.Page;
import dialogduk.web.page.PeoplePage;
import dialogduk.web.page.PurposePage;
import dialogduk.web.page.ScopePage;
import dialogduk.web.page.Step;
import dialogduk.web.room.NewSessions.Someone;
import dialogduk.web.room.WizardForm.At;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of each step of a new dialogue.
final class WizardPages {

  private final Desk desk;

  WizardPages(Desk desk) {
    this.desk = desk;
  }

  /// Which dialogue is asked for on the first step: without one there is no other.
  Page of(HttpServletRequest request, Texts texts, At at, WizardForm form, List<String> problems) {
    var frame = frame(request, texts);
    return form.dialogue()
        .map(dialogue -> page(frame, texts, at, form, problems, dialogue))
        .orElseGet(() -> purpose(frame, step(At.PURPOSE, form, problems), form, texts));
  }

  private static Frame frame(HttpServletRequest request, Texts texts) {
    var title = texts.say("wizard.title");
    return Frames.outside(request, title, title);
  }

  private static Step step(At at, WizardForm form, List<String> problems) {
    return new Step(
        at.number(), "/ny", at == At.PURPOSE ? null : "back", form.carried(at), problems);
  }

  private Page page(
      Frame outside,
      Texts texts,
      At at,
      WizardForm form,
      List<String> problems,
      Dialogue dialogue) {
    var frame = outside.crediting(Credits.of(dialogue, texts.language()));
    var step = step(at, form, problems);
    return switch (at) {
      case PURPOSE -> purpose(frame, step, form, texts);
      case PEOPLE -> new PeoplePage(frame, step, people(form));
      case SCOPE -> scope(frame, step, form, dialogue, texts);
      case OPENNESS ->
          new OpennessPage(
              frame, step, form.openness(), Floors.STANDARD.total(), Floors.STANDARD.side());
      case CHECKLIST ->
          new ChecklistPage(
              frame,
              step,
              checks(form, dialogue, texts),
              warnings(form, texts),
              desk.settings().demo());
    };
  }

  private PurposePage purpose(Frame frame, Step step, WizardForm form, Texts texts) {
    var all = desk.dialogues().all();
    var choices =
        all.stream()
            .map(
                dialogue ->
                    new PurposePage.DialogueChoice(
                        dialogue.id(),
                        dialogue.words(texts.language()).title(),
                        dialogue.source(),
                        Agreement.is(dialogue),
                        dialogue.id().equals(form.dialogueId())))
            .toList();
    return new PurposePage(
        frame,
        step,
        choices.size() == 1 ? List.of() : choices,
        all.stream().anyMatch(Agreement::is),
        form.purpose().orElse(null),
        form.title(),
        desk.settings().startCode().isPresent());
  }

  private static List<PeoplePage.Person> people(WizardForm form) {
    return form.people().stream()
        .map(
            one ->
                new PeoplePage.Person(
                    one.name(),
                    one.functions().stream()
                        .filter(function -> function != Function.PARTICIPANT)
                        .findFirst()
                        .orElse(Function.PARTICIPANT),
                    one.functions().contains(Function.PARTICIPANT)))
        .toList();
  }

  private static ScopePage scope(
      Frame frame, Step step, WizardForm form, Dialogue dialogue, Texts texts) {
    var words = dialogue.words(texts.language());
    var chosen = form.cloths();
    var phases =
        dialogue.phases().stream()
            .map(
                phase ->
                    new ScopePage.PhaseChoice(
                        phase.id(),
                        words.phaseLabel(phase.id()),
                        form.hasPhase(phase.id()),
                        phase.cloths().stream()
                            .map(
                                cloth ->
                                    new ScopePage.ClothChoice(
                                        cloth.id(),
                                        dialogue.number(cloth),
                                        words.clothTitle(cloth.id()),
                                        cloth.minutes(),
                                        chosen.contains(cloth.id())))
                            .toList()))
            .toList();
    var shortTrack = Agreement.shortTrack(dialogue).stream().map(String::valueOf).toList();
    return new ScopePage(
        frame,
        step,
        form.scope(dialogue),
        shortTrack.isEmpty() ? "" : texts.list(shortTrack),
        phases);
  }

  private static List<Check> checks(WizardForm form, Dialogue dialogue, Texts texts) {
    var done = form.done();
    var secretary =
        form.people().stream()
            .filter(one -> one.functions().contains(Function.SECRETARY))
            .map(Someone::name)
            .findFirst();
    return List.of(
        check(What.ROLES, null, done),
        check(What.SECRETARY, secretary.orElse(null), done),
        check(What.TIMES, null, done),
        new Check(
            What.INSTRUCTIONS,
            null,
            done.contains(What.INSTRUCTIONS.id()),
            Ways.of(dialogue.links(), dialogue.words(texts.language()))),
        check(What.AMBITION, texts.say("wizard.ambition", form.cloths().size()), done),
        check(What.ACCESS, null, done),
        check(What.LINKS, null, done),
        check(What.RECORD, null, done));
  }

  private static Check check(What what, @Nullable String hint, List<String> done) {
    return new Check(what, hint, done.contains(what.id()));
  }

  private static List<String> warnings(WizardForm form, Texts texts) {
    var warnings = new ArrayList<String>();
    if (form.hasNobodyWho(Function.SECRETARY)) {
      warnings.add(texts.say("wizard.no-secretary"));
    }
    if (form.hasNobodyWho(Function.COFACILITATOR)) {
      warnings.add(texts.say("wizard.no-cofacilitator"));
    }
    return warnings;
  }
}
