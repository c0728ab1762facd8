package dialogduk.core.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.codec.DialogueReader;
import dialogduk.core.codec.Reading;
import dialogduk.core.codec.Source;
import dialogduk.core.dialogue.Dialogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The dialogue that `docs/egna-dukar.md` shows to those who write their own, taken out of the
/// page: each block of JSON that follows a line with nothing but the name of its file.
public final class GuideExample {

  private static final Pattern FILE =
      Pattern.compile(
          "^`([^`\n]+\\.json)`\n\n```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private GuideExample() {}

  public static String page() {
    return Repository.text("docs/egna-dukar.md");
  }

  /// The files of the example by path, as someone would save them.
  public static Map<String, String> files() {
    var files = new HashMap<String, String>();
    FILE.matcher(page()).results().forEach(found -> files.put(found.group(1), found.group(2)));
    return files;
  }

  /// The same with the two faults that the page speaks of.
  public static Map<String, String> faultyFiles() {
    var files = new HashMap<>(files());
    files.replaceAll((_, text) -> text.replace("\"kind\": \"text\"", "\"kind\": \"txt\""));
    files.replaceAll((_, text) -> text.replace("{ \"title\": \"Det här gör vi\" }", "{}"));
    return files;
  }

  public static Source source(Map<String, String> files) {
    var bytes = new HashMap<String, byte[]>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return new Source("dialogues", bytes);
  }

  public static Dialogue dialogue() {
    return switch (DialogueReader.read(List.of(source(files())))) {
      case Reading.Loaded(var dialogues, var _) ->
          Objects.requireNonNull(dialogues.latest("var-vardag"));
      case Reading.Faulty faulty -> throw new IllegalStateException(faulty.report());
    };
  }
}
