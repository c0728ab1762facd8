package dialogduk.core.card;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.ColumnHead;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Words;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.session.Function;
import dialogduk.core.session.ItemState;
import dialogduk.core.session.Session;
import dialogduk.core.session.TextRef;
import dialogduk.core.session.Walk;
import dialogduk.core.text.Dates;
import dialogduk.core.text.Texts;
import dialogduk.core.view.Folded;
import dialogduk.core.view.Minutes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything cards are composed from, in one language: the session, its record, and the words.
///
/// @param beside what is kept beside the log
/// @param now for "how much time is left"
/// @param accounts by which a room of a chat can call people; none elsewhere
public record Scene(
    Folded folded,
    Beside beside,
    Instant now,
    ZoneId zone,
    String language,
    Map<String, String> accounts) {

  /// What is kept beside the log. It may be read when it is first asked for: a mark needs none of
  /// it.
  public interface Beside {

    /// Texts by id; one that was erased is missing.
    Map<String, String> bodies();

    /// People by key.
    Map<String, String> names();

    /// How many are done with what is open; absent when nothing is open.
    @Nullable Progress progress();
  }

  public Scene {
    accounts = Map.copyOf(accounts);
  }

  /// For a reader outside every chat.
  public Scene(Folded folded, Beside beside, Instant now, ZoneId zone, String language) {
    this(folded, beside, now, zone, language, Map.of());
  }

  public Scene in(String other) {
    return new Scene(folded, beside, now, zone, other, accounts);
  }

  /// The same for a room of a chat.
  public Scene calling(Map<String, String> byAccount) {
    return new Scene(folded, beside, now, zone, language, byAccount);
  }

  public Map<String, String> bodies() {
    return beside.bodies();
  }

  public Map<String, String> names() {
    return beside.names();
  }

  public @Nullable Progress progress() {
    return beside.progress();
  }

  public Session session() {
    return folded.session();
  }

  public Walk walk() {
    return folded.session().walk();
  }

  public Dialogue dialogue() {
    return folded.dialogue();
  }

  public Minutes minutes() {
    return folded.minutes();
  }

  public Texts texts() {
    return Texts.in(language);
  }

  public Words words() {
    return dialogue().words(language);
  }

  public Dates dates() {
    return new Dates(texts(), zone);
  }

  public String say(String key, Object... args) {
    return texts().say(key, args);
  }

  public String body(@Nullable TextRef ref) {
    return ref == null ? "" : Hints.masked(bodies().getOrDefault(ref.id(), say("text.erased")));
  }

  public String name(@Nullable String person) {
    return person == null ? "" : names().getOrDefault(person, say("person.gone"));
  }

  public String title() {
    return body(minutes().title());
  }

  // --- words for the parts of the dialogue

  public String phaseLabel(Cloth cloth) {
    return words().phaseLabel(dialogue().phaseOf(cloth.id()).id());
  }

  /// "Duk 3 av 16", with the printed number also where only some cloths are chosen.
  public String clothNumber(Cloth cloth) {
    return say("cloth.number", dialogue().number(cloth), dialogue().cloths().size());
  }

  public String clothTitle(Cloth cloth) {
    return words().clothTitle(cloth.id());
  }

  public String promptNumber(String prompt) {
    return dialogue().promptNumber(prompt);
  }

  public String promptName(String prompt) {
    return dialogue().promptName(prompt, language);
  }

  public List<String> columns(String prompt) {
    return words().columns(prompt).stream().map(ColumnHead::full).toList();
  }

  public ItemState answers(String prompt) {
    return walk().answers(prompt);
  }

  /// "Frida leder och deltar", one sentence per function that is held.
  public List<String> leaders() {
    return session().members().entrySet().stream()
        .filter(member -> member.getValue().leads())
        .map(
            member ->
                say(
                    member.getValue().has(Function.PARTICIPANT)
                        ? "leads.and-takes-part"
                        : "leads.only",
                    name(member.getKey())))
        .toList();
  }

  public @Nullable String facilitator() {
    return session().members().entrySet().stream()
        .filter(member -> member.getValue().has(Function.FACILITATOR))
        .map(member -> name(member.getKey()))
        .findFirst()
        .orElse(null);
  }
}
