package dialogduk.teams.trust;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where an address leads: scheme, host and port, and nothing that one reader takes for the host
/// and another one does not.
///
/// @param host in lower case
public record Origin(String scheme, String host, int port) {

  private static final int LONGEST = 2_000;
  private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[::1]");

  /// Empty for what is no plain http or https address.
  public static Optional<Origin> of(String address) {
    if (!ASCII.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return of(new URI(address));
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  public static Optional<Origin> of(URI address) {
    if (address.getScheme() == null
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || !ASCII.matcher(address.toString()).matches()) {
      return Optional.empty();
    }
    var host = address.getHost().toLowerCase(Locale.ROOT);
    return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> Optional.of(new Origin("https", host, port(address, 443)));
      case "http" -> Optional.of(new Origin("http", host, port(address, 80)));
      default -> Optional.empty();
    };
  }

  private static int port(URI address, int otherwise) {
    return address.getPort() == -1 ? otherwise : address.getPort();
  }

  /// Nothing that is said there leaves this machine.
  public boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }

  /// Nobody on the way can listen.
  public boolean isPrivate() {
    return scheme.equals("https") || isLoopback();
  }
}
