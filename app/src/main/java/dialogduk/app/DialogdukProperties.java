package dialogduk.app;

import dialogduk.store.StoreSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets. Every setting has a default that works on a laptop with nothing
/// installed.
///
/// @param data the folder of the embedded store: database, key, lock
/// @param key the master key, base64; comma separated while rotating. Empty: the file in the folder
/// @param keyLost go on although the master key is gone for good; what lies in open boxes is lost
/// @param baseUrl how people reach this server, for links; empty: http://localhost and the port
/// @param bind the address to listen on; anything but loopback asks for a start code
/// @param port of the web room
/// @param managementPort where this machine alone is told how the server is, `-1` for nowhere
/// @param startCode asked for before a dialogue may be started
/// @param demo whether trying it alone is offered: `true`, `false`, or empty for on when only this
///   machine can reach the server
/// @param dialogues an extra folder of definitions
/// @param zone of the groups, for dates and times
/// @param language for people who have not chosen one
@ConfigurationProperties("dialogduk")
public record DialogdukProperties(
    Path data,
    String key,
    boolean keyLost,
    String baseUrl,
    String bind,
    int port,
    int managementPort,
    String startCode,
    String demo,
    String dialogues,
    ZoneId zone,
    String language) {

  /// Only this machine can reach the server.
  public boolean loopback() {
    return bind.equals("localhost") || bind.equals("::1") || bind.startsWith("127.");
  }

  StoreSettings store() {
    return new StoreSettings(data, key.isBlank() ? null : key, keyLost);
  }

  /// Without a slash at the end.
  public String base() {
    var base = baseUrl.isBlank() ? "http://localhost:" + port : baseUrl.strip();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  public boolean offersDemo() {
    return demo.isBlank() ? loopback() : Boolean.parseBoolean(demo);
  }

  public Optional<String> codeToStart() {
    return startCode.isBlank() ? Optional.empty() : Optional.of(startCode);
  }

  public Optional<Path> extraDialogues() {
    return dialogues.isBlank() ? Optional.empty() : Optional.of(Path.of(dialogues));
  }

  /// Says no secret.
  @Override
  public String toString() {
    return "DialogdukProperties[data=" + data + ", base=" + base() + "]";
  }
}
