package dialogduk.core.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a dialogue in one language, found by the ids of its structure. Asking for an id
/// that the dialogue does not have is a mistake of the caller.
///
/// @param dateLabel stands before the date of a cloth
public record Words(
    String language,
    String title,
    OfClarity clarity,
    String dateLabel,
    Map<String, OfPhase> phases,
    Map<String, OfCloth> cloths,
    Map<String, OfPrompt> prompts,
    Map<String, String> links) {

  /// The question asked once per cloth, and the names of the scale's two ends.
  public record OfClarity(String question, String low, String high) {}

  /// What stands on the sheets of a phase, and the sentence that introduces it.
  public record OfPhase(String label, @Nullable String guide) {}

  /// What stands on a sheet.
  ///
  /// @param part the tool's own addition where two sheets have the same printed title
  public record OfCloth(String title, @Nullable String part, @Nullable String instruction) {}

  /// What stands over the box of a prompt.
  public record OfPrompt(
      @Nullable String heading, @Nullable String question, List<ColumnHead> columns) {
    public OfPrompt {
      columns = List.copyOf(columns);
    }
  }

  public Words {
    phases = Map.copyOf(phases);
    cloths = Map.copyOf(cloths);
    prompts = Map.copyOf(prompts);
    links = Map.copyOf(links);
  }

  public String phaseLabel(String phase) {
    return found(phases, phase).label();
  }

  public @Nullable String phaseGuide(String phase) {
    return found(phases, phase).guide();
  }

  public String clothTitle(String cloth) {
    return found(cloths, cloth).title();
  }

  /// "(1 av 2)" where two cloths share a title. Never printed as part of the title.
  public @Nullable String clothPart(String cloth) {
    return found(cloths, cloth).part();
  }

  public @Nullable String instruction(String cloth) {
    return found(cloths, cloth).instruction();
  }

  public @Nullable String heading(String prompt) {
    return found(prompts, prompt).heading();
  }

  /// Null where the cloth's title is all that is printed; `Dialogue.promptName` has a name for
  /// every prompt.
  public @Nullable String question(String prompt) {
    return found(prompts, prompt).question();
  }

  public ColumnHead column(String prompt, int index) {
    return columns(prompt).get(index);
  }

  public List<ColumnHead> columns(String prompt) {
    return found(prompts, prompt).columns();
  }

  public String linkName(String link) {
    return found(links, link);
  }

  public String clarityQuestion() {
    return clarity.question();
  }

  public String clarityLow() {
    return clarity.low();
  }

  public String clarityHigh() {
    return clarity.high();
  }

  private <T> T found(Map<String, T> words, String id) {
    var word = words.get(id);
    if (word == null) {
      throw new IllegalArgumentException("No words in '%s' for '%s'".formatted(language, id));
    }
    return word;
  }
}
