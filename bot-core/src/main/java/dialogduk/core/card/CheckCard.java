package dialogduk.core.card;

import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was looked at in the connection to a chat: of each thing, whether it works and, if it does
/// not, what to do.
public final class CheckCard {

  private CheckCard() {}

  /// One thing that was looked at.
  ///
  /// @param details what stands in its text: the name of a workspace, never a secret
  public record Finding(Kind kind, List<String> details) {
    public Finding {
      details = List.copyOf(details);
    }

    public static Finding of(Kind kind, String... details) {
      return new Finding(kind, List.of(details));
    }

    /// As the log tells it: in one line.
    public String told(Texts texts) {
      return String.join(" ", heading(texts, this), String.join(" ", advice(texts, this))).strip();
    }
  }

  /// What was found.
  public enum Kind {
    TOKEN_WELL(Outcome.WELL),
    TOKEN_REFUSED(Outcome.FAULT),
    TOKEN_UNANSWERED(Outcome.FAULT),
    SCOPES_WELL(Outcome.WELL),
    SCOPES_UNTOLD(Outcome.UNKNOWN),
    SCOPE_MISSING(Outcome.FAULT),
    /// Something that the chat has signed has come since the start.
    REQUESTS_WELL(Outcome.WELL),
    REQUESTS_NONE(Outcome.UNKNOWN),
    SOCKET_WELL(Outcome.WELL),
    SOCKET_NONE(Outcome.FAULT),
    CLOCK_WELL(Outcome.WELL),
    CLOCK_WRONG(Outcome.FAULT),
    /// Our own address, which is not tried from inside.
    ADDRESS(Outcome.UNKNOWN),
    ROOM_WELL(Outcome.WELL),
    ROOM_NOT_MEMBER(Outcome.FAULT),
    ROOM_ARCHIVED(Outcome.FAULT),
    ROOM_UNTOLD(Outcome.UNKNOWN),

    /// There is a token to write to Teams with, or why there is none.
    TEAMS_TOKEN_WELL(Outcome.WELL),
    TEAMS_TOKEN_SECRET(Outcome.FAULT),
    TEAMS_TOKEN_APP(Outcome.FAULT),
    TEAMS_TOKEN_TENANT(Outcome.FAULT),
    TEAMS_TOKEN_REFUSED(Outcome.FAULT),
    TEAMS_TOKEN_UNANSWERED(Outcome.FAULT),
    /// What Microsoft signs with.
    TEAMS_KEYS_WELL(Outcome.WELL),
    TEAMS_KEYS_NONE(Outcome.FAULT),
    TEAMS_REQUESTS_WELL(Outcome.WELL),
    TEAMS_REQUESTS_NONE(Outcome.UNKNOWN),
    /// Our own address is one that only this machine, or nobody safely, can open.
    TEAMS_ADDRESS_LOCAL(Outcome.FAULT),
    TEAMS_ROOM_WELL(Outcome.WELL),
    TEAMS_ROOM_UNKNOWN(Outcome.FAULT),
    TEAMS_PERSON_WELL(Outcome.WELL),
    TEAMS_PERSON_UNKNOWN(Outcome.FAULT),
    /// Nobody is asked for a token.
    TEAMS_DEV(Outcome.FAULT),

    NOT_CONNECTED(Outcome.FAULT);

    private final Outcome outcome;

    Kind(Outcome outcome) {
      this.outcome = outcome;
    }

    public boolean isFault() {
      return outcome == Outcome.FAULT;
    }

    /// Whether there is something to do about it.
    public boolean hasAdvice() {
      return outcome != Outcome.WELL;
    }
  }

  private enum Outcome {
    WELL,
    UNKNOWN,
    FAULT
  }

  /// @param troubles rooms of the dialogue that do not show what they should
  public static Card of(Texts texts, List<Finding> findings, List<InTrouble> troubles) {
    var faults = findings.stream().filter(it -> it.kind().isFault()).count() + troubles.size();
    var title = texts.say("check.title", faults);
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(title, 2));
    findings.forEach(finding -> blocks.add(note(texts, finding)));
    troubles.forEach(trouble -> blocks.add(TroubleCard.note(texts, trouble)));
    return new Card("check", title, blocks);
  }

  private static Note note(Texts texts, Finding finding) {
    return new Note(
        finding.kind().isFault() ? NoteKind.FAULT : NoteKind.INFO,
        heading(texts, finding),
        advice(texts, finding));
  }

  private static String heading(Texts texts, Finding finding) {
    return texts.say("check." + word(finding.kind()), finding.details().toArray());
  }

  private static List<String> advice(Texts texts, Finding finding) {
    if (!finding.kind().hasAdvice()) {
      return List.of();
    }
    var key = "check." + word(finding.kind());
    var advice = texts.say(key + "-text", finding.details().toArray());
    return finding.kind() == Kind.SCOPE_MISSING
        ? List.of(without(texts, finding.details().getFirst()), advice)
        : List.of(advice);
  }

  /// What does not work without a right.
  private static String without(Texts texts, String scope) {
    return texts.say("check.without-" + scope.replace(':', '-'));
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
