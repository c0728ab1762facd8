package dialogduk.core.testkit;

import dialogduk.core.codec.DialogueReader;
import dialogduk.core.codec.Fault;
import dialogduk.core.codec.Reading;
import dialogduk.core.codec.Source;
import dialogduk.core.dialogue.Dialogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The dialogues that the product ships, read from the repository.
public final class ShippedDialogues {

  private ShippedDialogues() {}

  /// The sixteen cloths.
  public static Dialogue samverkansavtal() {
    return Objects.requireNonNull(loaded().dialogues().latest("samverkansavtal"));
  }

  /// What the reader has to say about them all the same.
  public static List<Fault> warnings() {
    return loaded().warnings();
  }

  private static Reading.Loaded loaded() {
    return switch (DialogueReader.read(List.of(source()))) {
      case Reading.Loaded loaded -> loaded;
      case Reading.Faulty faulty -> throw new IllegalStateException(faulty.report());
    };
  }

  /// The folder `dialogues` with everything in it that is data.
  public static Source source() {
    var folder = Repository.path("dialogues");
    try (var paths = Files.walk(folder)) {
      Map<String, byte[]> files = new HashMap<>();
      for (var path : paths.filter(ShippedDialogues::isData).toList()) {
        files.put(nameIn(folder, path), Files.readAllBytes(path));
      }
      return new Source("dialogues", files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isData(Path path) {
    var name = path.toString();
    return name.endsWith(".json") && !name.contains("/target/") && !name.contains("/src/");
  }

  private static String nameIn(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
