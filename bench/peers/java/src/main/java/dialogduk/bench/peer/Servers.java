package dialogduk.bench.peer;

import jakarta.servlet.http.HttpServlet;
import java.io.File;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/// One servlet in a Tomcat on loopback, with virtual threads as in the product.
final class Servers {

  private Servers() {}

  /// Serves until the process is ended.
  static void serve(HttpServlet servlet) throws LifecycleException {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(setting("FOLDER"));
    tomcat.setPort(Integer.parseInt(setting("PORT")));
    var connector = tomcat.getConnector();
    connector.setProperty("address", "127.0.0.1");
    connector
        .getProtocolHandler()
        .setExecutor(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("tomcat-", 0).factory()));
    var context = tomcat.addContext("", new File(setting("FOLDER")).getAbsolutePath());
    Tomcat.addServlet(context, "slack", servlet);
    context.addServletMappingDecoded("/slack/events", "slack");
    tomcat.start();
    tomcat.getServer().await();
  }

  static String setting(String name) {
    var value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("set " + name);
    }
    return value;
  }
}
