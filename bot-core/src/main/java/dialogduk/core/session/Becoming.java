package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Session.ActionState;
import dialogduk.core.session.Session.Draft;
import dialogduk.core.session.Session.Member;
import dialogduk.core.session.Session.Stage;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// A session on its way to its next version: as it was, but for what one event sets. It never
/// leaves `Evolution`.
final class Becoming {

  Stage stage;
  final long version;
  String dialogue;
  int dialogueVersion;
  List<String> cloths;
  Openness openness;
  Purpose purpose;
  boolean admitting;
  SequencedMap<String, Member> members;
  Walk walk;
  int step;
  int remindedAt;
  List<Step> steps;
  Map<String, Integer> jointVersions;
  SequencedMap<String, ActionState> actions;
  Map<String, Draft> drafts;
  Map<String, Integer> revisions;
  Set<String> opened;
  Map<String, String> lastSaid;

  Becoming(Session was) {
    stage = was.stage();
    version = was.version() + 1;
    dialogue = was.dialogue();
    dialogueVersion = was.dialogueVersion();
    cloths = was.cloths();
    openness = was.openness();
    purpose = was.purpose();
    admitting = was.admitting();
    members = was.members();
    walk = was.walk();
    step = was.step();
    remindedAt = was.remindedAt();
    steps = was.steps();
    jointVersions = was.jointVersions();
    actions = was.actions();
    drafts = was.drafts();
    revisions = was.revisions();
    opened = was.opened();
    lastSaid = was.lastSaid();
  }

  Session session() {
    return new Session(
        stage,
        version,
        dialogue,
        dialogueVersion,
        cloths,
        openness,
        purpose,
        admitting,
        members,
        walk,
        step,
        remindedAt,
        steps,
        jointVersions,
        actions,
        drafts,
        revisions,
        opened,
        lastSaid);
  }
}
