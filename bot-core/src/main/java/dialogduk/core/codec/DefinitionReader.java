package dialogduk.core.codec;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one definition and its words in every language.
final class DefinitionReader {

  /// What came of it.
  ///
  /// @param dialogue null when there are faults
  record Definition(
      String file, @Nullable Dialogue dialogue, List<Fault> faults, List<Fault> warnings) {}

  private static final String TRANSLATION = "en";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final Source source;
  private final String path;
  private final List<Findings> found = new ArrayList<>();
  private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();

  private DefinitionReader(Source source, String path) {
    this.source = source;
    this.path = path;
  }

  static Definition read(Source source, String path) {
    return new DefinitionReader(source, path).read();
  }

  private Definition read() {
    var findings = findingsIn(path);
    var outline = new Outline(findings);
    var file = JsonText.parse(bytes(path), findings);
    var structure = file == null ? null : new StructureReader(findings, outline).read(file);
    readWords(outline);
    var faults = found.stream().flatMap(each -> each.faults().stream()).toList();
    var warnings = found.stream().flatMap(each -> each.warnings().stream()).toList();
    var dialogue =
        structure == null || file == null || !faults.isEmpty() ? null : spoken(structure, file);
    return new Definition(named(path), dialogue, faults, warnings);
  }

  private Dialogue spoken(Structure structure, JsonValue file) {
    var words = new LinkedHashMap<String, Words>();
    texts.forEach(
        (language, each) -> words.put(language, new WordsMaker(language, each).wordsOf(structure)));
    var swedish = texts.getOrDefault(Dialogue.SOURCE_LANGUAGE, Map.of());
    var edition = new Dialogue.Edition(named(path), Fingerprint.of(file, swedish));
    return structure.spokenIn(words, edition);
  }

  private void readWords(Outline outline) {
    var swedish = wordsPath(Dialogue.SOURCE_LANGUAGE);
    if (source.files().containsKey(swedish)) {
      readWords(Dialogue.SOURCE_LANGUAGE, outline);
    } else {
      findingsIn(swedish).fault(Place.FILE, "is missing; every dialogue has its words in Swedish");
    }
    if (!source.files().containsKey(wordsPath(TRANSLATION))) {
      findingsIn(wordsPath(TRANSLATION))
          .warning(Place.FILE, "is missing; the Swedish texts will be shown");
    }
    languages().forEach(language -> readWords(language, outline));
  }

  private List<String> languages() {
    return source.files().keySet().stream()
        .filter(other -> other.startsWith("texts/") && other.endsWith("/" + path))
        .map(other -> other.substring("texts/".length(), other.length() - path.length() - 1))
        .filter(language -> !language.equals(Dialogue.SOURCE_LANGUAGE))
        .sorted()
        .toList();
  }

  private void readWords(String language, Outline outline) {
    var findings = findingsIn(wordsPath(language));
    if (!LANGUAGE.matcher(language).matches()) {
      findings.fault(Place.FILE, "lies in no folder of a language such as sv or en");
      return;
    }
    var file = JsonText.parse(bytes(wordsPath(language)), findings);
    if (file != null && !outline.prompts().isEmpty()) {
      texts.put(language, read(language, file, Shape.of(outline), findings));
    }
  }

  private Map<String, String> read(
      String language, JsonValue file, Shape shape, Findings findings) {
    return language.equals(Dialogue.SOURCE_LANGUAGE)
        ? WordsReader.readSwedish(file, shape, findings)
        : WordsReader.readTranslation(
            file, shape, findings, texts.getOrDefault(Dialogue.SOURCE_LANGUAGE, Map.of()));
  }

  private Findings findingsIn(String file) {
    var findings = new Findings(named(path), named(file));
    found.add(findings);
    return findings;
  }

  private String wordsPath(String language) {
    return "texts/" + language + "/" + path;
  }

  private String named(String file) {
    return source.name() + "/" + file;
  }

  private byte[] bytes(String file) {
    return source.files().getOrDefault(file, new byte[0]);
  }
}
