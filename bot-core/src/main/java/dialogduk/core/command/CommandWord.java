package dialogduk.core.command;

import dialogduk.core.policy.Cell;
import dialogduk.core.policy.Right;
import dialogduk.core.policy.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words the bot understands: how each is written in both languages, whom it is for, and what
/// may follow it. Help, suggestions and the manifests are made from this table.
public enum CommandWord {
  NEW("ny", "new", Right.SESSION_START, new Spoken.New()),
  STATUS("läget", "status", Right.RECORD_READ, new Spoken.Status()),
  ANSWER("svara", "answer", Right.ANSWER, Follows.may(Spoken.Answer.class, Spoken.Answer::new)),
  PASS("avstå", "pass", Right.PASS, new Spoken.Pass()),
  SHOW("visa", "show", Right.STEP_NEXT, new Spoken.Show()),
  JOINT(
      "gemensamt", "joint", Right.JOINT_WRITE, Follows.may(Spoken.Joint.class, Spoken.Joint::new)),
  CLARITY("tydlighet", "clarity", Right.STEP_NEXT, new Spoken.Clarity()),
  NEXT("nästa", "next", Right.STEP_NEXT, new Spoken.Next()),
  BACK("tillbaka", "back", Right.STEP_BACK, new Spoken.Back()),
  OPEN(
      "öppna",
      "open",
      Right.OPEN,
      Follows.must("9", "9", Spoken.Missing.TARGET, Spoken.Open.class, Spoken.Open::new)),
  PARK(
      "parkera",
      "park",
      Right.PARK,
      new Follows("1.3 [orsak]", "1.3 [reason]", Spoken.Park.class, ParkWords::read)),
  PARKED("parkerade", "parked", Right.RECORD_READ, new Spoken.Parked()),
  RETURN(
      "ta upp",
      "return",
      Right.PARK,
      Follows.must("1.3", "1.3", Spoken.Missing.QUESTION, Spoken.Return.class, Spoken.Return::new)),
  ACTION(
      "åtgärd",
      "action",
      Right.ACTION_CREATE,
      Follows.may(Spoken.Action.class, Spoken.Action::new)),
  ACTIONS("åtgärder", "actions", Right.RECORD_READ, new Spoken.Actions()),
  SUMMARISE("sammanfatta", "summary", Right.SUMMARY_POST, new Spoken.Summarise()),
  CONFIRM("bekräfta", "confirm", Right.CONFIRM, new Spoken.Confirm()),
  CORRECT("rätta", "correct", Right.CONFIRM, new Spoken.Correct()),
  LINK("länk", "link", Right.LINK_OWN, Follows.may(Spoken.Link.class, Spoken.Link::new)),
  ROOM(
      "rum",
      "room",
      Right.ROOM_ATTACH,
      Follows.code("KOD", "CODE", Spoken.Room.class, Spoken.Room::new)),
  CONNECT(
      "koppla",
      "connect",
      Right.LINK_OWN,
      Follows.mayCode("4821", "4821", Spoken.Connect.class, Spoken.Connect::new)),
  ROLES("roller", "roles", Right.ROLE_GIVE, new Spoken.Roles()),
  ADMIT(
      "släpp in", "admit", Right.PERSON_ADMIT, Follows.may(Spoken.Admit.class, Spoken.Admit::new)),
  TIME("tid", "time", Right.TIME, new Follows("10", "10", Spoken.Time.class, TimeWords::read)),
  REMIND("påminn", "remind", Right.REMIND, new Spoken.Remind()),
  EXPORT("exportera", "export", Right.EXPORT, new Spoken.Export()),
  STAIRCASE("trappan", "staircase", Right.OPEN, new Spoken.Staircase()),
  GROUPS("grupper", "groups", Right.TIME, new Spoken.Groups()),
  FOLLOW_UP("avstämning", "followup", Right.OPEN, new Spoken.FollowUp()),
  END("avsluta", "end", Right.SESSION_END, new Spoken.End()),
  CHECK("kontrollera", "check", null, new Spoken.Check()),
  HELP("hjälp", "help", null, new Follows("", "", Spoken.Help.class, Grammar::help));

  /// Whom a word is for, as far as the matrix says it of a function.
  public enum Audience {
    EVERYONE,
    FACILITATOR,
    SECRETARY,
    SPOKESPERSON
  }

  private final String swedish;
  private final String english;
  private final @Nullable Right right;
  private final Follows follows;

  CommandWord(String swedish, String english, @Nullable Right right, Spoken alone) {
    this(swedish, english, right, Follows.nothing(alone));
  }

  CommandWord(String swedish, String english, @Nullable Right right, Follows follows) {
    this.swedish = swedish;
    this.english = english;
    this.right = right;
    this.follows = follows;
  }

  /// The word as it is written in that language.
  public String name(String language) {
    return language.equals("en") ? english : swedish;
  }

  /// The word with what follows it: "öppna 9".
  public String usage(String language) {
    return (name(language) + " " + follows.sample(language)).strip();
  }

  /// Every way to write it: Swedish, English, and what people write beside these.
  public List<String> names() {
    return Stream.concat(Stream.of(swedish, english), also().stream()).toList();
  }

  private List<String> also() {
    return switch (this) {
      case NEW -> List.of("ny dialog", "new dialogue");
      case ADMIT -> List.of("let in");
      case RETURN -> List.of("take up");
      case SUMMARISE -> List.of("summarise", "summarize");
      case FOLLOW_UP -> List.of("follow up", "follow-up");
      default -> List.of();
    };
  }

  /// The row of the matrix that the word falls under; absent for what anybody may.
  public @Nullable Right right() {
    return right;
  }

  public Audience audience() {
    if (right == null || right.to(Role.AG) == Cell.YES || right.to(Role.AG) == Cell.OWN) {
      return Audience.EVERYONE;
    }
    if (right.to(Role.AG) == Cell.SPOKESPERSON) {
      return Audience.SPOKESPERSON;
    }
    return right.to(Role.S) == Cell.YES ? Audience.SECRETARY : Audience.FACILITATOR;
  }

  /// Whether the product cannot do it yet; [Spoken.Later] is the list.
  public boolean isLater() {
    return Spoken.Later.class.isAssignableFrom(follows.means());
  }

  /// The stable name, `follow-up`; texts are found by it.
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Follows follows() {
    return follows;
  }

  static CommandWord meaning(Spoken spoken) {
    return Arrays.stream(values())
        .filter(word -> word.follows.means() == spoken.getClass())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no word for " + spoken.getClass()));
  }
}
