package dialogduk.teams.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An app package as Teams reads it.
///
/// @param files by their names, folders too
record Packed(Map<String, byte[]> files) {

  static final String APP_ID = "12345678-90ab-cdef-1234-567890abcdef";
  static final String ADDRESS = "https://dialog.example.se";

  static Packed of(byte[] zip) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        files.put(entry.getName(), stream.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Packed(files);
  }

  static Packed of(String appId, String address) {
    return of(((AppPackage.Read.Whole) AppPackage.read(appId, address)).app().zip());
  }

  /// The one of the tests.
  static Packed sample() {
    return of(APP_ID, ADDRESS);
  }

  JsonNode json(String name) {
    return JsonMapper.shared().readTree(files.get(name));
  }

  JsonNode manifest() {
    return json("manifest.json");
  }

  List<JsonNode> commandLists() {
    return manifest().at("/bots/0/commandLists").valueStream().toList();
  }
}
