package dialogduk.core.card;

import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.session.ParkReason;
import dialogduk.core.view.Minutes.Parking;
import java.util.List;
import java.util.Locale;

/// A parked question: reason, date, who; and that all is kept.
public final class ParkedBlocks {

  private ParkedBlocks() {}

  static List<Block> of(Scene scene, String prompt) {
    var parkings = scene.minutes().prompt(prompt).parkings();
    return parkings.isEmpty()
        ? List.of(LivingCard.parked(scene, prompt))
        : List.of(
            LivingCard.parked(scene, prompt),
            new Prose(sentence(scene, parkings.getLast()), Tone.PLAIN));
  }

  public static String sentence(Scene scene, Parking parking) {
    var line = new StringBuilder(scene.say("park.because", reason(scene, parking)));
    if (parking.owner() != null) {
      line.append(' ').append(scene.say("park.owner", scene.name(parking.owner())));
    }
    return line.append(' ').append(scene.say("park.kept")).toString();
  }

  /// The reason in a word, and the sentence of those who parked.
  public static String reason(Scene scene, Parking parking) {
    var word = scene.say(key(parking.reason()));
    return parking.sentence() == null
        ? word
        : scene.say("park.reason-and", word, scene.body(parking.sentence()));
  }

  static String key(ParkReason reason) {
    return "park.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
