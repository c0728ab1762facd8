package dialogduk.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes down what a run has found: all of it as JSON, and a page with pictures.
public final class Report {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Report() {}

  /// @param folder gets `report.md`, `pictures/` and `results/<date>.json`
  public static void write(Results results, Path folder) throws IOException {
    var file = folder.resolve("results").resolve(results.date() + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writeValueAsString(results) + "\n");
    new Pictures(results, folder.resolve("pictures")).write();
    Files.writeString(folder.resolve("report.md"), new Page(results, "pictures").text());
  }
}
