package dialogduk.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/// Starts Dialogduk. The store opens its own connections, so Boot's pooled data source stays out.
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class DialogdukApplication {

  public static void main(String[] args) {
    SpringApplication.run(DialogdukApplication.class, args);
  }
}
