package dialogduk.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Whether a request comes from Slack: the HMAC over its raw bytes, in constant time, and a clock
/// that differs by five minutes at most, either way.
/// <https://docs.slack.dev/authentication/verifying-requests-from-slack>
public final class SlackSignature {

  public static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");

  private final List<SecretKeySpec> secrets;

  /// @param secrets one, or two while they are changed
  public SlackSignature(List<String> secrets) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a signing secret is missing or empty");
    }
    this.secrets =
        secrets.stream()
            .map(it -> new SecretKeySpec(it.getBytes(StandardCharsets.UTF_8), ALGORITHM))
            .toList();
  }

  public sealed interface Verdict {

    record Genuine() implements Verdict {}

    record Refused(Why why) implements Verdict {}
  }

  public enum Why {
    /// Not there, or there more than once.
    NOT_ONE_TIMESTAMP,
    NOT_ONE_SIGNATURE,
    NO_SUCH_TIMESTAMP,
    NO_SUCH_SIGNATURE,
    TOO_OLD_OR_TOO_NEW,
    NOT_SIGNED_BY_SLACK
  }

  /// @param timestamps every `X-Slack-Request-Timestamp` of the request
  /// @param signatures every `X-Slack-Signature` of it
  /// @param body as it came, byte by byte
  public Verdict verify(
      List<String> timestamps, List<String> signatures, byte[] body, Instant now) {
    if (timestamps.size() != 1) {
      return new Verdict.Refused(Why.NOT_ONE_TIMESTAMP);
    }
    if (signatures.size() != 1) {
      return new Verdict.Refused(Why.NOT_ONE_SIGNATURE);
    }
    return verify(timestamps.getFirst(), signatures.getFirst(), body, now);
  }

  private Verdict verify(String timestamp, String signature, byte[] body, Instant now) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return new Verdict.Refused(Why.NO_SUCH_TIMESTAMP);
    }
    if (!SIGNATURE.matcher(signature).matches()) {
      return new Verdict.Refused(Why.NO_SUCH_SIGNATURE);
    }
    var skew = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    if (skew.compareTo(LARGEST_SKEW) > 0) {
      return new Verdict.Refused(Why.TOO_OLD_OR_TOO_NEW);
    }
    return isSigned(timestamp, HexFormat.of().parseHex(signature, 3, 67), body)
        ? new Verdict.Genuine()
        : new Verdict.Refused(Why.NOT_SIGNED_BY_SLACK);
  }

  /// Tries every secret, so that the time taken does not tell which one fits.
  private boolean isSigned(String timestamp, byte[] signature, byte[] body) {
    boolean signed = false;
    for (var secret : secrets) {
      signed |= MessageDigest.isEqual(mac(secret, timestamp, body), signature);
    }
    return signed;
  }

  private static byte[] mac(SecretKeySpec secret, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
