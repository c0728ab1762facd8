package dialogduk.app;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
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

  /// Spring's own, such as `--server.port=8081`. Anything else is a command or a slip of the pen,
  /// and no server should start on one.
  private static final Pattern OF_THE_SERVER = Pattern.compile("--(debug|trace|[\\w-]+\\..*)");

  public static void main(String[] args) {
    if (!Arrays.stream(args).allMatch(arg -> OF_THE_SERVER.matcher(arg).matches())) {
      quiet();
      System.exit(new CommandLine(new OperatorCommand()).execute(args));
    }
    SpringApplication.run(DialogdukApplication.class, args);
  }

  /// A command answers in its own words; how it goes about it is of no use to whoever reads them.
  private static void quiet() {
    LoggingSystem.get(DialogdukApplication.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
