package dialogduk.core.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A definition of a dialogue: what is asked, in which order, and the words for it in each
/// language. A session keeps the version it began with, so a changed meaning is a new version.
///
/// A class and not a record only because it keeps the `Index` that makes every look-up one step.
public final class Dialogue {

  /// The language every dialogue has, and that is shown where another lacks.
  public static final String SOURCE_LANGUAGE = "sv";

  private final String id;
  private final int version;
  private final String source;
  private final List<Link> links;
  private final List<Phase> phases;
  private final Clarity clarity;
  private final Map<String, Words> words;
  private final Edition edition;
  private final Index index;

  /// The file a definition was read from, and what it says as one short text: the same however it
  /// is laid out, another as soon as its structure or a Swedish word is.
  ///
  /// @param fingerprint absent for one that was read from no file
  public record Edition(String file, @Nullable String fingerprint) {
    private static final Edition UNREAD = new Edition("", null);
  }

  /// @param source whose the questions are, shown wherever they are shown
  /// @param links what to see or read before the first phase
  /// @param words by language, Swedish always among them
  public Dialogue(
      String id,
      int version,
      String source,
      List<Link> links,
      List<Phase> phases,
      Clarity clarity,
      Map<String, Words> words) {
    this(id, version, source, links, phases, clarity, words, Edition.UNREAD);
  }

  public Dialogue(
      String id,
      int version,
      String source,
      List<Link> links,
      List<Phase> phases,
      Clarity clarity,
      Map<String, Words> words,
      Edition edition) {
    Id.check(id);
    if (version < 1) {
      throw new IllegalArgumentException("Versions begin at 1, not " + version);
    }
    this.id = id;
    this.version = version;
    this.source = source;
    this.links = List.copyOf(links);
    this.phases = List.copyOf(phases);
    this.clarity = clarity;
    this.words = Map.copyOf(words);
    this.edition = edition;
    this.index = Index.of(this.phases);
    Soundness.check(this);
  }

  public String id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String source() {
    return source;
  }

  public Edition edition() {
    return edition;
  }

  public List<Link> links() {
    return links;
  }

  public List<Phase> phases() {
    return phases;
  }

  public Clarity clarity() {
    return clarity;
  }

  /// The words by language.
  public Map<String, Words> words() {
    return words;
  }

  /// The words in that language, or in Swedish where there are none.
  public Words words(String language) {
    var spoken = words.get(language);
    return spoken == null ? found(words, SOURCE_LANGUAGE) : spoken;
  }

  /// All cloths in the order of the definition.
  public List<Cloth> cloths() {
    return index.cloths();
  }

  /// All prompts in the order of the definition.
  public List<Prompt> prompts() {
    return index.prompts();
  }

  public boolean hasPhase(String phase) {
    return index.phaseById().containsKey(phase);
  }

  public boolean hasCloth(String cloth) {
    return index.clothById().containsKey(cloth);
  }

  public boolean hasPrompt(String prompt) {
    return index.promptById().containsKey(prompt);
  }

  public Phase phase(String phase) {
    return found(index.phaseById(), phase);
  }

  public Cloth cloth(String cloth) {
    return found(index.clothById(), cloth);
  }

  public Prompt prompt(String prompt) {
    return found(index.promptById(), prompt);
  }

  public Phase phaseOf(String cloth) {
    return found(index.phaseOfCloth(), cloth);
  }

  public Cloth clothOf(String prompt) {
    return found(index.clothOfPrompt(), prompt);
  }

  /// The printed number, from 1. It stays the same in a session that has chosen a few cloths.
  public int number(Cloth cloth) {
    return number(cloth.id());
  }

  public int number(String cloth) {
    return found(index.numberOfCloth(), cloth);
  }

  /// The number of a prompt as people say it: "1.2".
  public String promptNumber(Prompt prompt) {
    return promptNumber(prompt.id());
  }

  public String promptNumber(String prompt) {
    return found(index.numberOfPrompt(), prompt);
  }

  /// Null when no cloth has that number.
  public @Nullable Cloth clothByNumber(int number) {
    return number < 1 || number > cloths().size() ? null : cloths().get(number - 1);
  }

  /// Null when no prompt has that number.
  public @Nullable Prompt promptByNumber(String number) {
    return index.promptByNumber().get(number);
  }

  /// The question, or the title of the cloth where nothing is asked.
  public String promptName(String prompt, String language) {
    var spoken = words(language);
    var question = spoken.question(prompt);
    return question == null ? spoken.clothTitle(clothOf(prompt).id()) : question;
  }

  @Override
  public String toString() {
    return id + " version " + version;
  }

  private <T> T found(Map<String, T> things, String name) {
    var thing = things.get(name);
    if (thing == null) {
      throw new IllegalArgumentException("No '%s' in %s".formatted(name, this));
    }
    return thing;
  }
}
