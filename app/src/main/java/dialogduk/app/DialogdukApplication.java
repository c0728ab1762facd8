package dialogduk.app;

import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import picocli.CommandLine;

/// Starts Dialogduk, or carries out one of the operator's commands without starting anything. The
/// store opens its own connections, so Boot's pooled data source stays out; there are no users, so
/// Boot's one user with a made-up password does too.
@SpringBootApplication(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
public class DialogdukApplication {

  private static final Set<String> COMMANDS =
      Set.of("--recover", "--backup", "--teams-package", "--help", "-h", "--version", "-V");

  public static void main(String[] args) {
    if (Arrays.stream(args).map(DialogdukApplication::name).anyMatch(COMMANDS::contains)) {
      System.exit(new CommandLine(new OperatorCommand()).execute(args));
    }
    SpringApplication.run(DialogdukApplication.class, args);
  }

  private static String name(String arg) {
    return arg.split("=", 2)[0];
  }
}
