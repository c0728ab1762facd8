package dialogduk.core.chat;

import dialogduk.core.bot.Lots;
import dialogduk.core.bot.PersonChange;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/// Six figures that show, typed in another chat, that both are the same person. Good for ten
/// minutes and once; only a hash of them is kept.
public record ConnectCode(String figures) {

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final BigInteger CODES = BigInteger.valueOf(1_000_000);
  private static final int BYTES = 16;

  public static ConnectCode draw(Lots lots) {
    var drawn = new BigInteger(1, lots.draw(BYTES)).mod(CODES).intValueExact();
    return new ConnectCode(String.format(Locale.ROOT, "%06d", drawn));
  }

  public PersonChange offeredBy(String person, Instant now) {
    return new PersonChange.OfferCode(person, hash(), now.plus(GOOD_FOR));
  }

  String hash() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(figures.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
