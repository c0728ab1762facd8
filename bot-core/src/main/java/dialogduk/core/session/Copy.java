package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Session.ActionState;
import dialogduk.core.session.Session.Draft;
import dialogduk.core.session.Session.Member;
import dialogduk.core.session.Session.Stage;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A session being changed by one event: everything as it was, but for what is set.
final class Copy {

  private Session session;

  private Copy(Session session) {
    this.session = session;
  }

  static Copy of(Session session) {
    return new Copy(session);
  }

  Session session() {
    return session;
  }

  Copy started(Event.Started started) {
    session =
        new Session(
            Stage.RUNNING,
            session.version(),
            started.dialogue(),
            started.dialogueVersion(),
            started.cloths(),
            started.openness(),
            started.purpose(),
            false,
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy stage(Stage stage) {
    session =
        new Session(
            stage,
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy version(long version) {
    session =
        new Session(
            session.stage(),
            version,
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy openness(Openness openness) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            openness,
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy admitting(boolean admitting) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            admitting,
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy members(SequencedMap<String, Member> members) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            members,
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy walk(Walk walk) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            walk,
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy step(int step) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            step,
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy steps(List<Step> steps) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            steps,
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy jointVersions(Map<String, Integer> jointVersions) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            jointVersions,
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy actions(SequencedMap<String, ActionState> actions) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            actions,
            session.drafts(),
            session.revisions());
    return this;
  }

  Copy drafts(Map<String, Draft> drafts) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            drafts,
            session.revisions());
    return this;
  }

  Copy revisions(Map<String, Integer> revisions) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            session.remindedAt(),
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            revisions);
    return this;
  }

  Copy remindedAt(int remindedAt) {
    session =
        new Session(
            session.stage(),
            session.version(),
            session.dialogue(),
            session.dialogueVersion(),
            session.cloths(),
            session.openness(),
            session.purpose(),
            session.admitting(),
            session.members(),
            session.walk(),
            session.step(),
            remindedAt,
            session.steps(),
            session.jointVersions(),
            session.actions(),
            session.drafts(),
            session.revisions());
    return this;
  }
}
