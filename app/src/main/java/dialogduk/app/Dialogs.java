package dialogduk.app;

import dialogduk.core.bot.Definitions;
import dialogduk.core.bot.Events;
import dialogduk.core.codec.DemoReader;
import dialogduk.core.codec.DialogueReader;
import dialogduk.core.codec.Reading;
import dialogduk.core.codec.Source;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Dialogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the definitions we ship and those of the operator's folder. A faulty file stops the start,
/// with every fault listed.
final class Dialogs {

  private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
  private static final String SHIPPED = "dialogues/";

  private Dialogs() {}

  static Dialogues load(Optional<Path> extra) {
    var sources = new ArrayList<Source>();
    sources.add(new Source("dialogues", shipped()));
    extra.ifPresent(folder -> sources.add(new Source(folder.toString(), files(folder))));
    return switch (DialogueReader.read(sources)) {
      case Reading.Loaded loaded -> {
        if (!loaded.warnings().isEmpty()) {
          LOG.warn("{}", loaded.report());
        }
        yield loaded.dialogues();
      }
      case Reading.Faulty faulty -> throw new FaultyDialogues(faulty.report());
    };
  }

  /// A session keeps the definition it began with: what a file says now may not have changed under
  /// the same version.
  static void refuseChanged(Dialogues dialogues, Events events) {
    var report = Definitions.changed(dialogues, events);
    if (!report.isEmpty()) {
      throw new FaultyDialogues(report);
    }
  }

  static DemoTexts demo() {
    var file = shipped().get("demo/samverkansavtal.json");
    if (file == null) {
      throw new IllegalStateException("the demo texts are missing from the jar");
    }
    return DemoReader.read(file);
  }

  /// The start cannot go on with these definitions.
  static final class FaultyDialogues extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultyDialogues(String report) {
      super(report);
    }
  }

  private static Map<String, byte[]> shipped() {
    try {
      var files = new HashMap<String, byte[]>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (var found : resolver.getResources("classpath*:" + SHIPPED + "**/*.json")) {
        files.put(path(found), found.getContentAsByteArray());
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String path(Resource found) throws IOException {
    var url = found.getURL().toString();
    return url.substring(url.lastIndexOf("/" + SHIPPED) + SHIPPED.length() + 1);
  }

  private static Map<String, byte[]> files(Path folder) {
    try (var walk = Files.walk(folder, 4)) {
      var files = new HashMap<String, byte[]>();
      for (var file : walk.filter(path -> path.toString().endsWith(".json")).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), head(file));
      }
      return files;
    } catch (IOException unreadable) {
      throw new FaultyDialogues(
          "%s: 1 fault\n- the folder of DIALOGDUK_DIALOGUES cannot be read; check that it is there"
              .formatted(folder));
    }
  }

  /// No more of a file than the reader needs to refuse it.
  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(DialogueReader.MOST_BYTES + 1);
    }
  }
}
