package dialogduk.teams.trust;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The hosts that Teams may ask us to answer at, and the only ones that ever get our token. Names
/// are taken exactly as they stand: there is no wildcard.
public sealed interface ServiceHosts {

  /// Microsoft's public cloud.
  String PUBLIC = "smba.trafficmanager.net";

  boolean admit(URI address);

  /// The named ones, over https.
  record Named(Set<Origin> origins) implements ServiceHosts {

    public Named {
      origins = Set.copyOf(origins);
    }

    @Override
    public boolean admit(URI address) {
      return Origin.of(address).filter(origins::contains).isPresent();
    }
  }

  /// Whatever runs on this machine, for developing.
  record Loopback() implements ServiceHosts {

    @Override
    public boolean admit(URI address) {
      return Origin.of(address).filter(Origin::isLoopback).isPresent();
    }
  }

  /// Reads names, comma separated. In place of a name an origin may stand, such as
  /// `http://127.0.0.1:3978`; plain http on this machine only. Empty if anything else stands there.
  static Optional<ServiceHosts> read(String names) {
    var origins = new LinkedHashSet<Origin>();
    for (var name : Arrays.stream(names.split(",", -1)).map(String::strip).toList()) {
      var origin = origin(name);
      if (origin.isEmpty()) {
        return Optional.empty();
      }
      origins.add(origin.get());
    }
    return Optional.of(new Named(origins));
  }

  private static Optional<Origin> origin(String name) {
    var address = name.contains("://") ? name : "https://" + name;
    return Origin.of(address).filter(Origin::isPrivate).filter(_ -> isBare(URI.create(address)));
  }

  private static boolean isBare(URI address) {
    return List.of("", "/").contains(address.getRawPath())
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }
}
