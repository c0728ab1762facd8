package dialogduk.app;

import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.text.Texts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was found in the connection to a chat, as the log tells the operator.
final class Findings {

  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

  private Findings() {}

  static void tell(String chat, List<Finding> found) {
    for (var finding : found) {
      var told = finding.told(Texts.in("en"));
      if (finding.kind().isFault()) {
        LOG.warn("{}: {}", chat, told);
      } else {
        LOG.info("{}: {}", chat, told);
      }
    }
  }
}
