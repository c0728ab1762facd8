package dialogduk.core.codec;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Dialogues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads folders of dialogues: a definition `<name>.json` beside its words in
/// `texts/<language>/<name>.json`. Whatever stands in the files, it answers with a `Reading` and
/// throws nothing; one fault anywhere and no dialogue is used, so that a group never meets half.
public final class DialogueReader {

  /// Larger files are refused before they are parsed.
  public static final int MOST_BYTES = JsonText.MOST_BYTES;

  private static final Pattern DEFINITION = Pattern.compile("[^/]+(?<!\\.schema)\\.json");
  private static final Pattern WORDS = Pattern.compile("texts/[^/]+/([^/]+\\.json)");
  private static final Pattern MEANT_AS_DEFINITION =
      Pattern.compile("[^/]+\\.(ya?ml|json\\.txt)", Pattern.CASE_INSENSITIVE);

  private final List<Dialogue> dialogues = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();
  private final Map<String, String> fileByName = new HashMap<>();

  private DialogueReader() {}

  /// Reads every definition of every folder, the files of a folder in alphabetical order.
  public static Reading read(List<Source> sources) {
    var reader = new DialogueReader();
    sources.forEach(reader::read);
    return reader.faults.isEmpty()
        ? new Reading.Loaded(new Dialogues(reader.dialogues), reader.warnings)
        : new Reading.Faulty(reader.faults, reader.warnings);
  }

  private void read(Source source) {
    var paths = source.files().keySet().stream().sorted().toList();
    var definitions = paths.stream().filter(path -> DEFINITION.matcher(path).matches()).toList();
    definitions.forEach(path -> keep(DefinitionReader.read(source, path)));
    for (var path : paths) {
      tellOfStray(source, path, definitions);
    }
    if (definitions.isEmpty()) {
      warnings.add(whole(source.name(), "holds no definition of a dialogue"));
    }
  }

  private void keep(DefinitionReader.Definition definition) {
    faults.addAll(definition.faults());
    warnings.addAll(definition.warnings());
    var dialogue = definition.dialogue();
    if (dialogue == null) {
      return;
    }
    var earlier = fileByName.putIfAbsent(dialogue.toString(), definition.file());
    if (earlier == null) {
      dialogues.add(dialogue);
    } else {
      var message = "%s is defined in %s already".formatted(dialogue, earlier);
      faults.add(new Fault(definition.file(), definition.file(), 0, "$.id", message));
    }
  }

  private void tellOfStray(Source source, String path, List<String> definitions) {
    var words = WORDS.matcher(path);
    var file = source.name() + "/" + path;
    if (words.matches() && !definitions.contains(words.group(1))) {
      faults.add(
          whole(file, "there is no definition '%s' for these texts".formatted(words.group(1))));
    } else if (MEANT_AS_DEFINITION.matcher(path).matches()) {
      warnings.add(whole(file, "is not read; the name of a definition ends in .json"));
    }
  }

  private static Fault whole(String file, String message) {
    return new Fault(file, file, 0, "$", message);
  }
}
