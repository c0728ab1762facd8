package dialogduk.core.view;

import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.view.Minutes.Action;
import dialogduk.core.view.Minutes.Joint;
import dialogduk.core.view.Minutes.Marking;
import dialogduk.core.view.Minutes.OfCloth;
import dialogduk.core.view.Minutes.OfPrompt;
import dialogduk.core.view.Minutes.Parking;
import dialogduk.core.view.Minutes.ShownTurn;
import dialogduk.core.view.Minutes.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/// How one entry changes the minutes.
final class MinutesFold {

  private final Minutes was;
  private final Entry entry;

  MinutesFold(Minutes was, Entry entry) {
    this.was = was;
    this.entry = entry;
  }

  Minutes after() {
    return switch (entry.event()) {
      case Event.Started started -> was.begun(started.title(), entry.at());
      case Event.Opened opened -> was.cloth(opened.cloth(), this::opened);
      case Event.Returned returned -> was.cloth(returned.cloth(), this::touched);
      case Event.AnswersShown shown -> was.prompt(shown.prompt(), old -> shown(old, shown));
      case Event.JointWritten joint -> was.prompt(joint.prompt(), old -> joint(old, joint));
      case Event.MarkingOpened opened ->
          was.cloth(
              opened.cloth(),
              old -> marking(old, opened.turn(), opened.invited(), opened.covers(), false));
      case Event.MarkingWaived waived ->
          was.cloth(
              waived.cloth(),
              old -> marking(touched(old), waived.turn(), waived.invited(), waived.covers(), true));
      case Event.MarkingShown shown ->
          was.cloth(
              shown.cloth(),
              old -> ofTurn(touched(old), shown.turn(), marking -> withResult(marking, shown)));
      case Event.JointMarkSet set ->
          was.cloth(
              set.cloth(),
              old ->
                  ofTurn(touched(old), set.turn(), marking -> withJointMark(marking, set.step())));
      case Event.Parked parked -> parked(parked);
      case Event.DateSet(var cloth, var date) ->
          was.cloth(
              cloth,
              old -> new OfCloth(old.firstOpened(), old.lastChanged(), date, old.markings()));
      case Event.SummaryDrafted drafted ->
          was.summaries(drafted.phase(), Minutes.and(drafts(drafted.phase()), summary(drafted)));
      case Event.SummaryWithdrawn(var phase, var draft) ->
          was.summaries(phase, withdrawn(drafts(phase), draft));
      case Event.TookBack back -> tookBack(back);
      case Event.ActionAdded added ->
          was.actions(Minutes.put(was.actions(), added.id(), action(added)));
      case Event.ActionChanged changed -> changed(changed);
      case Event.ActionStatusSet set -> statusSet(set);
      case Event.ActionRemoved(var id) -> was.actions(Minutes.without(was.actions(), id));
      case Event.Connected(var person, var merged) -> merged == null ? was : owned(person, merged);
      case Event.Ended(var destroyed) -> was.ended(entry.at(), destroyed);
      case Event.OpennessChosen _,
          Event.AdmissionOpened _,
          Event.AdmissionClosed _,
          Event.Admitted _,
          Event.CapacityStated _,
          Event.FunctionGiven _,
          Event.FunctionTaken _,
          Event.Departed _,
          Event.LinkRenewed _,
          Event.LinkUsed _,
          Event.RoomAttached _,
          Event.RoomLeft _,
          Event.WalkedThrough _,
          Event.PhaseEnded _,
          Event.Reminded _ ->
          was;
    };
  }

  private OfCloth opened(OfCloth old) {
    return old.firstOpened() == null ? touched(old) : old;
  }

  private OfCloth touched(OfCloth old) {
    var first = old.firstOpened() == null ? entry.at() : old.firstOpened();
    return new OfCloth(first, entry.at(), old.dated(), old.markings());
  }

  private OfPrompt shown(OfPrompt old, Event.AnswersShown shown) {
    var turn = new ShownTurn(shown.turn(), entry.at(), shown.invited(), shown.answers());
    return new OfPrompt(Minutes.and(old.turns(), turn), old.joints(), old.parkings());
  }

  private OfPrompt joint(OfPrompt old, Event.JointWritten joint) {
    var version =
        new Joint(
            joint.version(),
            joint.basedOn(),
            joint.text(),
            joint.origins(),
            entry.by(),
            entry.at(),
            false);
    return new OfPrompt(old.turns(), Minutes.and(old.joints(), version), old.parkings());
  }

  private OfCloth marking(
      OfCloth old, int turn, int invited, List<Event.Covered> covers, boolean waived) {
    var marking = new Marking(turn, invited, covers, null, entry.at(), waived, 0);
    var others = old.markings().stream().filter(m -> m.turn() != turn).toList();
    return withMarkings(old, Minutes.and(others, marking));
  }

  private static OfCloth ofTurn(OfCloth old, int turn, UnaryOperator<Marking> change) {
    return withMarkings(
        old, old.markings().stream().map(m -> m.turn() == turn ? change.apply(m) : m).toList());
  }

  private static OfCloth withMarkings(OfCloth old, List<Marking> markings) {
    return new OfCloth(old.firstOpened(), old.lastChanged(), old.dated(), markings);
  }

  private Marking withResult(Marking old, Event.MarkingShown shown) {
    return new Marking(
        old.turn(), old.invited(), old.covers(), shown.result(), entry.at(), false, 0);
  }

  private static Marking withJointMark(Marking old, int step) {
    return new Marking(
        old.turn(), old.invited(), old.covers(), old.result(), old.at(), old.waived(), step);
  }

  private Minutes parked(Event.Parked parked) {
    var minutes = was;
    var parking =
        new Parking(
            parked.reason(),
            parked.sentence(),
            parked.until(),
            parked.owner(),
            entry.by(),
            entry.at());
    for (var prompt : parked.prompts()) {
      minutes =
          minutes.prompt(
              prompt,
              old -> new OfPrompt(old.turns(), old.joints(), Minutes.and(old.parkings(), parking)));
    }
    return minutes;
  }

  private Summary summary(Event.SummaryDrafted drafted) {
    return new Summary(
        drafted.draft(), entry.version(), entry.at(), entry.by(), drafted.notOpened(), false);
  }

  private List<Summary> drafts(String phase) {
    return was.summaries().getOrDefault(phase, List.of());
  }

  private Minutes tookBack(Event.TookBack back) {
    return switch (back.what()) {
      case JOINT_DRAFT -> eachPrompt(back, old -> withdrawn(old, back.version()));
      case PARKING -> eachPrompt(back, MinutesFold::lastParkingDropped);
      case MARKING -> was.cloth(back.cloth(), MinutesFold::waivedDropped);
      case OPENING, RETURNING, WALKED_THROUGH -> was;
    };
  }

  private Minutes eachPrompt(Event.TookBack back, UnaryOperator<OfPrompt> change) {
    var minutes = was;
    for (var prompt : back.prompts()) {
      minutes = minutes.prompt(prompt, change);
    }
    return minutes;
  }

  private static OfPrompt lastParkingDropped(OfPrompt old) {
    var parkings = old.parkings();
    return new OfPrompt(
        old.turns(), old.joints(), parkings.subList(0, Math.max(0, parkings.size() - 1)));
  }

  /// A marking without a box leaves nothing behind when it is taken back.
  private static OfCloth waivedDropped(OfCloth old) {
    return old.marking().filter(Marking::waived).isEmpty()
        ? old
        : withMarkings(old, old.markings().subList(0, old.markings().size() - 1));
  }

  private static OfPrompt withdrawn(OfPrompt old, int version) {
    var joints =
        old.joints().stream()
            .map(joint -> joint.version() == version ? withdrawn(joint) : joint)
            .toList();
    return new OfPrompt(old.turns(), joints, old.parkings());
  }

  private static Joint withdrawn(Joint joint) {
    return new Joint(
        joint.version(),
        joint.basedOn(),
        joint.text(),
        joint.origins(),
        joint.by(),
        joint.at(),
        true);
  }

  private static List<Summary> withdrawn(List<Summary> drafts, int number) {
    return drafts.stream().map(old -> old.draft() == number ? withdrawn(old) : old).toList();
  }

  private static Summary withdrawn(Summary old) {
    return new Summary(old.draft(), old.version(), old.at(), old.by(), old.notOpened(), true);
  }

  private static Action action(Event.ActionAdded added) {
    return new Action(
        added.id(),
        added.cloth(),
        added.what(),
        added.purpose(),
        added.owner(),
        added.deadline(),
        ActionStatus.NOT_STARTED,
        null);
  }

  /// What one of two owned who are one person now.
  private Minutes owned(String person, String merged) {
    var actions = new LinkedHashMap<String, Action>();
    was.actions()
        .forEach(
            (id, old) ->
                actions.put(
                    id,
                    new Action(
                        id,
                        old.cloth(),
                        old.what(),
                        old.purpose(),
                        merged.equals(old.owner()) ? person : old.owner(),
                        old.deadline(),
                        old.status(),
                        old.reason())));
    return was.actions(actions);
  }

  private Minutes changed(Event.ActionChanged changed) {
    return action(
        changed.id(),
        old ->
            new Action(
                old.id(),
                old.cloth(),
                changed.what(),
                changed.purpose(),
                changed.owner(),
                changed.deadline(),
                old.status(),
                old.reason()));
  }

  private Minutes statusSet(Event.ActionStatusSet set) {
    return action(
        set.id(),
        old ->
            new Action(
                old.id(),
                old.cloth(),
                old.what(),
                old.purpose(),
                old.owner(),
                old.deadline(),
                set.status(),
                set.reason()));
  }

  private Minutes action(String id, UnaryOperator<Action> change) {
    var old = was.actions().get(id);
    return old == null ? was : was.actions(Minutes.put(was.actions(), id, change.apply(old)));
  }
}
