package dialogduk.bench.peer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tomcat that checks the signature and answers: what no server with a store can pass.
final class Ceiling extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";

  private final transient SecretKeySpec secret;

  private Ceiling(String secret) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  public static void main(String[] args) throws Exception {
    Servers.serve(new Ceiling(Servers.setting("SLACK_SIGNING_SECRET")));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readAllBytes();
    var signed = request.getHeader("X-Slack-Signature");
    var at = request.getHeader("X-Slack-Request-Timestamp");
    response.setStatus(
        signed != null && at != null && isSigned(at, body, signed)
            ? HttpServletResponse.SC_OK
            : HttpServletResponse.SC_UNAUTHORIZED);
  }

  private boolean isSigned(String at, byte[] body, String signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(("v0:" + at + ":").getBytes(StandardCharsets.US_ASCII));
      var expected = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
      return MessageDigest.isEqual(
          expected.getBytes(StandardCharsets.US_ASCII), signed.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
