package dialogduk.teams.trust;

import java.net.URI;
import java.util.Set;

/// What connects a bot of Teams. It is read from what an operator wrote ([WrittenSettings]) and is
/// either whole or not there: half of it would let somebody by, or answer nobody.
public sealed interface TeamsSettings {

  /// Nothing is set, so Teams is off.
  record Off() implements TeamsSettings {}

  /// What is set cannot be used, and the start stops.
  ///
  /// @param setting by its name in the environment
  /// @param message for the operator, whole; holds no secret
  record Unusable(String setting, String message) implements TeamsSettings {}

  /// A bot that is registered with Microsoft.
  ///
  /// @param tenants who may use it, in lower case; never empty
  /// @param issuer of the tokens that Teams sends us
  /// @param openIdUrl where it is told with which keys they are signed
  /// @param tokenUrl where we get the token that we send
  /// @param hosts where we send it
  record Registered(
      String appId,
      String appPassword,
      String tenant,
      Set<String> tenants,
      String issuer,
      URI openIdUrl,
      URI tokenUrl,
      ServiceHosts hosts)
      implements TeamsSettings {

    public Registered {
      tenants = Set.copyOf(tenants);
    }

    /// What our own token is for.
    public String scope() {
      return issuer + "/.default";
    }

    /// Says no secret.
    @Override
    public String toString() {
      return "Registered[appId=" + appId + ", tenant=" + tenant + "]";
    }
  }

  /// Nobody is asked who he is, and nothing but this machine is reached: for developing.
  record Dev() implements TeamsSettings {

    public ServiceHosts hosts() {
      return new ServiceHosts.Loopback();
    }
  }
}
