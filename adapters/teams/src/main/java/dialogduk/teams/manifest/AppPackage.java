package dialogduk.teams.manifest;

import dialogduk.teams.trust.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The app package of one operator's bot, to be uploaded to Teams: the manifest with the bot's id
/// and the server's address in it, the other language and the icons.
///
/// @param appId of the bot's registration, a GUID
/// @param address how people reach the server, over https
public record AppPackage(String appId, Origin address) {

  static final String MANIFEST = "manifest.json";

  /// All of it, at the root of the archive.
  static final List<String> FILES = List.of(MANIFEST, "en.json", "color.png", "outline.png");

  private static final Pattern GUID =
      Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
  private static final String APP_ID = "${teams.app.id}";
  private static final String HOST = "${teams.host}";
  private static final int HTTPS = 443;

  /// The same bytes whenever it is made; zip knows no zone.
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 1, 0, 0);

  /// What came of reading the settings.
  public sealed interface Read {

    record Whole(AppPackage app) implements Read {}

    /// @param message for the operator, whole
    record Unusable(String message) implements Read {}
  }

  /// @param appId as it stands in `TEAMS_APP_ID`; empty if it does not
  /// @param address as it stands in `DIALOGDUK_BASE_URL`; empty if it does not
  public static Read read(String appId, String address) {
    var id = appId.strip().toLowerCase(Locale.ROOT);
    if (id.isEmpty()) {
      return unusable("TEAMS_APP_ID is not set", "Set it to the Application ID of the bot.");
    }
    if (!GUID.matcher(id).matches()) {
      return unusable(
          "TEAMS_APP_ID is no id of an application",
          "It looks like 12345678-90ab-cdef-1234-567890abcdef.");
    }
    if (address.isBlank()) {
      return unusable("DIALOGDUK_BASE_URL is not set", "Set it to the server's https address.");
    }
    return reachable(address.strip())
        .<Read>map(origin -> new Read.Whole(new AppPackage(id, origin)))
        .orElseGet(
            () ->
                unusable(
                    "Teams does not reach what DIALOGDUK_BASE_URL names",
                    "Set it to an https address that is not this machine's own."));
  }

  private static Optional<Origin> reachable(String address) {
    return Origin.of(address)
        .filter(origin -> origin.scheme().equals("https") && !origin.isLoopback());
  }

  private static Read unusable(String why, String todo) {
    return new Read.Unusable("The app package was not made: " + why + ". " + todo);
  }

  /// As it is uploaded.
  public byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : FILES) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(name.equals(MANIFEST) ? manifest() : file(name));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// A domain has no port, an address may have one.
  private byte[] manifest() throws IOException {
    var port = address.port() == HTTPS ? "" : ":" + address.port();
    return new String(file(MANIFEST), StandardCharsets.UTF_8)
        .replace("https://" + HOST, "https://" + address.host() + port)
        .replace(HOST, address.host())
        .replace(APP_ID, appId)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String name) throws IOException {
    try (var file = AppPackage.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("this build is without " + name + " of manifests/teams");
      }
      return file.readAllBytes();
    }
  }
}
