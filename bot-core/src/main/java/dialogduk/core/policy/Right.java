package dialogduk.core.policy;

import static dialogduk.core.policy.Cell.AFTER_CLOSE;
import static dialogduk.core.policy.Cell.BREAK_GLASS;
import static dialogduk.core.policy.Cell.GROUP_NOTE;
import static dialogduk.core.policy.Cell.OWN;
import static dialogduk.core.policy.Cell.REFER;
import static dialogduk.core.policy.Cell.SPOKESPERSON;
import static dialogduk.core.policy.Cell.TAKING_PART;
import static dialogduk.core.policy.Cell.TWO_PARTIES;
import static dialogduk.core.policy.Cell.YES;
import static dialogduk.core.policy.Role.AG;
import static dialogduk.core.policy.Role.C;
import static dialogduk.core.policy.Role.CH;
import static dialogduk.core.policy.Role.F;
import static dialogduk.core.policy.Role.FK;
import static dialogduk.core.policy.Role.ME;
import static dialogduk.core.policy.Role.OB;
import static dialogduk.core.policy.Role.OP;
import static dialogduk.core.policy.Role.OU;
import static dialogduk.core.policy.Role.S;
import static dialogduk.core.policy.Role.WA;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The permissions matrix: everything that can be done, and what it is to each role. A role that is
/// not named is denied.
public enum Right {
  /// Start a session (web: whoever reaches the start page, with the start code where one is set).
  SESSION_START("session.start", yes(F, C, S, AG, FK, CH, ME)),
  /// Pick cloths and openness (before the first hand-in).
  MODE_CHOOSE("mode.choose", yes(F, C)),
  /// Next step / close and show / close phase.
  STEP_NEXT("step.next", yes(F, C)),
  /// Take back the latest step / take a question up again.
  STEP_BACK("step.back", yes(F, C), refer(AG, FK, CH, ME)),
  /// Park an unclear question / resume a parked one.
  PARK("park", yes(F, C), refer(S, AG, FK, CH, ME)),
  /// Start, extend, stop time box; make small groups.
  TIME("time", yes(F, C), refer(S)),
  /// Answer a question.
  ANSWER("answer", takingPart(F, C), groupNote(S), yes(AG, FK, CH, ME)),
  /// Edit or withdraw own answer (question open).
  ANSWER_EDIT("answer.edit", takingPart(F, C), groupNote(S), own(AG, FK, CH, ME)),
  /// Edit another person's answer.
  ANSWER_OTHER("answer.other"),
  /// Mark clarity, change own mark (marking open).
  MARK("mark", takingPart(F, C, S), own(AG, FK, CH, ME)),
  /// Mark for another person.
  MARK_OTHER("mark.other"),
  /// See any figure of a marking before it is shown.
  TALLY_EARLY("tally.early"),
  /// See the figures of a shown marking (by the disclosure rule).
  TALLY_READ("tally.read", yes(F, C, S, AG, FK, CH, ME, OB)),
  /// Write / edit summary draft and group note.
  SUMMARY_WRITE("summary.write", yes(F, C, S)),
  /// Post summary / action list to the channel.
  SUMMARY_POST("summary.post", yes(F, C), refer(S)),
  /// Create action item.
  ACTION_CREATE("action.create", yes(F, C, S, AG, FK, CH, ME)),
  /// Change status of an action item.
  ACTION_STATUS("action.status", yes(F, C, S), own(AG, FK, CH, ME)),
  /// Change owner / deadline / text of an action item.
  ACTION_CHANGE("action.change", yes(F, C, S), refer(AG, FK, CH, ME)),
  /// Delete action item (tombstone).
  ACTION_DELETE("action.delete", yes(F, C)),
  /// Redact an answer (personal data; own: only in the open mode).
  ANSWER_REDACT("answer.redact", yes(F, C), own(AG, FK, CH, ME), breakGlass(OP)),
  /// Export the record (figures by the disclosure rule).
  EXPORT("export", yes(F, C, S, AG, FK), afterClose(CH, ME), breakGlass(OP)),
  /// Invite / remove participant; make or revoke web link.
  PERSON_INVITE("person.invite", yes(F, C)),
  /// Give / take roles (never the last facilitator's own).
  ROLE_GIVE("role.give", yes(F, C)),
  /// Take over when no facilitator is left.
  ROLE_TAKEOVER("role.takeover", yes(C), twoParties(AG, FK)),
  /// Add / edit dialogue definitions of the workspace.
  DEFINITIONS_EDIT("definitions.edit", yes(F, OP), refer(WA)),
  /// Read the session's history of steps.
  HISTORY_READ("history.read", yes(F, C, S, AG, FK, CH, ME, OB), breakGlass(OP)),
  /// Cancel / delete a session (within the retention decision).
  SESSION_DELETE("session.delete", twoParties(F, C, AG, FK), breakGlass(OP)),
  /// Set retention and archive rules.
  RETENTION_SET("retention.set", refer(WA), yes(OP)),
  /// Get a copy of own personal data.
  DATA_COPY("data.copy", own(F, C, S, AG, FK, CH, ME, OB, OU, WA, OP)),
  /// Carry out an erasure / access request for a person.
  ERASE("erase", breakGlass(OP)),
  /// Install / uninstall the app.
  APP_INSTALL("app.install", yes(WA)),
  /// Read configuration, rotate secrets, see health and metrics.
  OPERATE("operate", yes(OP)),
  /// Read answer text in database, log or backup without the key.
  SECRET_READ("secret.read"),
  /// Make openness more protective for what is not yet shown.
  MODE_TIGHTEN("mode.tighten", yes(F, C), refer(AG, FK, CH, ME)),
  /// Make openness less protective.
  MODE_LOOSEN("mode.loosen"),
  /// See who wrote a shown answer (only in the open mode).
  ANSWER_AUTHOR("answer.author", yes(F, C, S, AG, FK, CH, ME, OB)),
  /// See another person's clarity mark (any mode; any time).
  MARK_PERSON("mark.person"),
  /// See who has not answered or marked.
  PROGRESS_NAMES("progress.names"),
  /// See how many have (by the disclosure rule).
  PROGRESS_NUMBER("progress.number", yes(F, C, S, AG, FK, CH, ME, OB)),
  /// Remind those missing without seeing who.
  REMIND("remind", yes(F, C)),
  /// Admit or refuse a waiting person.
  PERSON_ADMIT("person.admit", yes(F, C)),
  /// State own side and organisation.
  CAPACITY_STATE("capacity.state", own(F, C, S, AG, FK, CH, ME, OB)),
  /// Open any cloth or question.
  OPEN("open", yes(F, C), refer(AG, FK, CH, ME)),
  /// Abstain this time.
  PASS("pass", takingPart(F, C, S), own(AG, FK, CH, ME)),
  /// Write joint answer and joint table rows.
  JOINT_WRITE("joint.write", yes(F, C, S), refer(AG, FK, CH, ME)),
  /// Stand behind / want to change.
  JOINT_STAND("joint.stand", takingPart(F, C, S), own(AG, FK, CH, ME)),
  /// Write own organisation's view.
  VIEW_OWN("view.own", spokesperson(AG, FK)),
  /// Set the group's joint mark after talk.
  MARK_JOINT("mark.joint", yes(F, C, S), refer(AG, FK, CH, ME)),
  /// Set own organisation's open mark.
  MARK_ORGANISATION("mark.organisation", spokesperson(AG, FK)),
  /// Confirm a phase summary for own organisation.
  CONFIRM("confirm", spokesperson(AG, FK)),
  /// Fix a version although an organisation is missing.
  CONFIRM_WITHOUT("confirm.without", yes(F, C)),
  /// Ask for more time as organisation.
  MORE_TIME("more.time", spokesperson(AG, FK)),
  /// Attach or move a room.
  ROOM_ATTACH("room.attach", yes(F, C)),
  /// Get own personal link / connect own accounts.
  LINK_OWN("link.own", own(F, C, S, AG, FK, CH, ME, OB)),
  /// Leave the dialogue.
  LEAVE("leave", own(F, C, S, AG, FK, CH, ME, OB)),
  /// Read the board and the record.
  RECORD_READ("record.read", yes(F, C, S, AG, FK, CH, ME, OB)),
  /// End the session.
  SESSION_END("session.end", yes(F, C), refer(AG, FK, CH, ME)),
  /// Choose own language.
  LANGUAGE_OWN("language.own", own(F, C, S, AG, FK, CH, ME, OB, OU));

  private final String id;
  private final Map<Role, Cell> cells = new EnumMap<>(Role.class);

  Right(String id, Grant... grants) {
    this.id = id;
    for (var grant : grants) {
      for (var role : grant.roles()) {
        cells.put(role, grant.cell());
      }
    }
  }

  /// The name of the row, as in the written matrix.
  public String id() {
    return id;
  }

  public Cell to(Role role) {
    return cells.getOrDefault(role, Cell.NO);
  }

  private record Grant(Cell cell, List<Role> roles) {}

  private static Grant yes(Role... roles) {
    return new Grant(YES, List.of(roles));
  }

  private static Grant own(Role... roles) {
    return new Grant(OWN, List.of(roles));
  }

  private static Grant takingPart(Role... roles) {
    return new Grant(TAKING_PART, List.of(roles));
  }

  private static Grant groupNote(Role... roles) {
    return new Grant(GROUP_NOTE, List.of(roles));
  }

  private static Grant refer(Role... roles) {
    return new Grant(REFER, List.of(roles));
  }

  private static Grant twoParties(Role... roles) {
    return new Grant(TWO_PARTIES, List.of(roles));
  }

  private static Grant afterClose(Role... roles) {
    return new Grant(AFTER_CLOSE, List.of(roles));
  }

  private static Grant breakGlass(Role... roles) {
    return new Grant(BREAK_GLASS, List.of(roles));
  }

  private static Grant spokesperson(Role... roles) {
    return new Grant(SPOKESPERSON, List.of(roles));
  }
}
