package dialogduk.core.text;

import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.CheckCard;
import dialogduk.core.command.CommandWord;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Word;
import dialogduk.core.policy.Right;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Function;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Refusal;
import dialogduk.core.testkit.Repository;
import dialogduk.core.view.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys of texts that the code asks for, read from the main sources of all modules.
final class KeysInUse {

  /// Keys that begin so are put together at run time; [#composed] has all of them.
  static final Set<String> KNOWN_PREFIXES =
      Set.of(
          "actions.status.",
          "capacity.about-",
          "check.",
          "check.without-",
          "clarity.word.",
          "command.",
          "error.",
          "form.title.",
          "function.",
          "help.",
          "history.",
          "history.kind.",
          "invite.",
          "number.",
          "openness.",
          "overview.",
          "park.reason.",
          "preview.show-",
          "progress.",
          "promise.",
          "refusal.",
          "right.",
          "room.",
          "trouble.",
          "who.after-",
          "who.change-");

  /// What is put after a whole key.
  static final Set<String> KNOWN_SUFFIXES = Set.of("-all", "-by", "-label", "-not-all", "-text");

  /// Looks like the beginning of a key and names the fields of a form.
  private static final Set<String> FIELDS = Set.of("person.");

  /// Looks like a key and is what two of them begin with.
  private static final Set<String> BEGINNINGS = Set.of("said.kept");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]*[a-z0-9])+");
  private static final Pattern PREFIX =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*[.-])\"\\s*\\+");
  private static final Pattern SUFFIX = Pattern.compile("\\+ \"(-[a-z-]+)\"[),;]");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  /// Their words are asked for without the `history.` that all of them begin with.
  private static final Set<String> TELLING =
      Set.of("HistoryWords.java", "StepWords.java", "Telling.java");

  private static final Map<Path, String> SOURCES = sources();

  private KeysInUse() {}

  /// Every string that is written out in the code.
  static Set<String> literals() {
    return SOURCES.entrySet().stream()
        .filter(source -> !isNamed(source.getKey(), "Right.java"))
        .flatMap(source -> found(LITERAL, source.getValue()))
        .collect(toSet());
  }

  /// Those of them that are keys: said at once, or by their look.
  static Set<String> written() {
    var known = spaces();
    var keys = new TreeSet<String>();
    literals().stream()
        .filter(literal -> KEY.matcher(literal).matches() && known.contains(space(literal)))
        .filter(literal -> !BEGINNINGS.contains(literal))
        .forEach(keys::add);
    SOURCES.forEach(
        (path, source) -> {
          if (path.toString().contains("bot-core") && !TELLING.contains(name(path))) {
            found(Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]"), source).forEach(keys::add);
          }
        });
    return keys;
  }

  /// The keys of the web's own file, which look alike.
  static Set<String> otherTexts() {
    return found(
            Pattern.compile("(?m)^([^#=\\s][^=]*)="),
            Repository.text("adapters/web/src/main/resources/dialogduk/web/web_sv.properties"))
        .collect(toSet());
  }

  /// Every key that is put together, from the values it is put together from.
  static Set<String> composed() {
    return Stream.of(
            refusals(),
            rights(),
            troubles(),
            checks(),
            history(),
            of("command.", Arrays.stream(CommandWord.values()).map(CommandWord::wire)),
            of("help.", names(CommandWord.Audience.values())),
            Stream.of("openness.", "promise.", "who.after-", "who.change-", "preview.show-")
                .flatMap(prefix -> of(prefix, names(Openness.values()))),
            of("capacity.about-", names(Openness.values())),
            of("room.", Stream.of("slack", "teams")),
            of(
                "form.title.",
                Stream.of(
                    "action",
                    "action-new",
                    "answer",
                    "capacity",
                    "date",
                    "joint",
                    "joint-mark",
                    "jump",
                    "mark",
                    "park",
                    "start")),
            of("clarity.word.", names(Word.values())),
            of("number.", IntStream.rangeClosed(0, 12).mapToObj(String::valueOf)),
            of("park.reason.", names(ParkReason.values())),
            of("actions.status.", names(ActionStatus.values())),
            of("actions.count.", names(ActionStatus.values())),
            of("function.", names(Function.values())),
            of("history.kind.", names(History.Kind.values())),
            of("overview.", overview()),
            of("progress.", Stream.of("marked", "answered")).flatMap(KeysInUse::progress),
            of("invite.", in("InviteCard.java", "\\bcopy\\(scene, \"([a-z-]+)\""))
                .map(key -> key + "-label"),
            in("ClothState.java", "\\bby\\(\\s*scene, \"([a-z.-]+)\"").map(key -> key + "-by"),
            of("error.", failures()).flatMap(key -> Stream.of(key, key + "-text")))
        .flatMap(keys -> keys)
        .collect(toSet());
  }

  /// A private answer may have a second sentence, `said.saved-text`.
  static Set<String> more(Set<String> said) {
    return said.stream()
        .filter(key -> key.startsWith("said."))
        .map(key -> key + "-text")
        .collect(toSet());
  }

  static Set<String> prefixes() {
    var known = spaces();
    return SOURCES.values().stream()
        .flatMap(source -> found(PREFIX, source))
        .filter(prefix -> known.contains(space(prefix)) && !FIELDS.contains(prefix))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// In lines that say something, and where a key is made for one.
  static Set<String> suffixes() {
    return SOURCES.values().stream()
        .flatMap(String::lines)
        .filter(line -> line.contains("say(") || line.contains(" key + "))
        .flatMap(line -> found(SUFFIX, line))
        .collect(Collectors.toUnmodifiableSet());
  }

  // --- where the parts come from

  /// A session that has not begun and one that is ended are two texts, written out.
  private static Stream<String> refusals() {
    return of(
        "refusal.",
        Arrays.stream(Refusal.class.getPermittedSubclasses())
            .filter(refusal -> refusal != Refusal.NotRunning.class)
            .map(refusal -> kebab(refusal.getSimpleName())));
  }

  /// The rights that a command can be refused by, and those that a typed word falls under.
  private static Stream<String> rights() {
    var ofCommands = in("Policy.java", "\\bRight\\.([A-Z_]+)").map(Right::valueOf);
    var ofWords =
        Arrays.stream(CommandWord.values()).map(CommandWord::right).filter(right -> right != null);
    return of("right.", Stream.concat(ofCommands, ofWords).map(Right::id));
  }

  private static Stream<String> troubles() {
    var words =
        Arrays.stream(Trouble.values())
            .map(trouble -> trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return of("trouble.", words.stream().flatMap(it -> Stream.of(it, it + "-text")));
  }

  private static Stream<String> checks() {
    return Stream.of(
            Arrays.stream(CheckCard.Kind.values()).map(KeysInUse::kebab),
            Arrays.stream(CheckCard.Kind.values())
                .filter(CheckCard.Kind::hasAdvice)
                .map(kind -> kebab(kind) + "-text"),
            Stream.of(
                    "commands",
                    "chat-write",
                    "channels-read",
                    "groups-read",
                    "users-read",
                    "im-write")
                .map(scope -> "without-" + scope))
        .flatMap(parts -> of("check.", parts));
  }

  private static Stream<String> history() {
    return of(
        "history.",
        TELLING.stream()
            .flatMap(
                file ->
                    in(
                        file,
                        "(?<!scene\\.)\\b(?:say|told|named|onCloth|person)\\(\\s*\"([a-z-]+)\"")));
  }

  /// The states of cloths that are counted.
  private static Stream<String> overview() {
    return in("ClothsPages.java", "\\bSign\\.([A-Z_]+)").map(Sign::valueOf).map(KeysInUse::kebab);
  }

  private static Stream<String> progress(String key) {
    return Stream.of(key, key + "-all", key + "-not-all");
  }

  private static Stream<String> failures() {
    return Stream.concat(
        in("Failures.java", "(?:->|[?:]) \"([a-z-]+)\""),
        SOURCES.values().stream()
            .flatMap(
                source ->
                    found(
                        Pattern.compile(
                            "(?:ErrorPages\\.page|return"
                                + " page)\\((?:[^()\"]|\\([^()]*\\))*\"([a-z-]+)\""),
                        source)));
  }

  // --- sources

  private static Stream<String> of(String prefix, Stream<String> parts) {
    return parts.map(part -> prefix + part);
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(KeysInUse::kebab);
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalStateException when nothing is found: the code has moved
  private static Stream<String> in(String file, String pattern) {
    var found =
        SOURCES.entrySet().stream()
            .filter(source -> isNamed(source.getKey(), file))
            .flatMap(source -> found(Pattern.compile(pattern), source.getValue()))
            .toList();
    if (found.isEmpty() && !TELLING.contains(file)) {
      throw new IllegalStateException("Nothing like " + pattern + " in " + file);
    }
    return found.stream();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList().stream();
  }

  /// What keys begin with, up to the first dot.
  private static Set<String> spaces() {
    return Texts.in("sv").keys().stream().map(KeysInUse::space).collect(toSet());
  }

  private static String space(String key) {
    return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
  }

  private static Map<Path, String> sources() {
    var sources = new TreeMap<Path, String>();
    try (var files = Files.walk(Repository.path("bot-core").getParent())) {
      for (var file : files.filter(KeysInUse::isMain).toList()) {
        sources.put(file, COMMENT.matcher(Files.readString(file)).replaceAll(""));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return sources;
  }

  private static boolean isMain(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.contains("/src/main/java/") && path.endsWith(".java");
  }

  private static boolean isNamed(Path path, String name) {
    return name(path).equals(name);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static Collector<String, ?, Set<String>> toSet() {
    return Collectors.toCollection(TreeSet::new);
  }
}
