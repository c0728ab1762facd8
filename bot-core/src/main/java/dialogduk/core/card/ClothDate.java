package dialogduk.core.card;

import dialogduk.core.dialogue.Cloth;

/// The `Datum:` of a cloth: what the secretary has set, otherwise first opening to last change.
public final class ClothDate {

  private ClothDate() {}

  /// Empty for a cloth that was never opened.
  public static String of(Scene scene, Cloth cloth) {
    var minutes = scene.minutes().cloth(cloth.id());
    var dates = scene.dates();
    if (minutes.dated() != null) {
      return dates.full(minutes.dated());
    }
    var first = minutes.firstOpened();
    if (first == null) {
      return "";
    }
    var from = dates.full(dates.date(first));
    var to = dates.full(dates.date(scene.minutes().lastChanged(cloth).orElse(first)));
    return from.equals(to) ? from : scene.say("date.span", from, to);
  }

  static String worked(Scene scene, Cloth cloth) {
    return scene.say("date.worked", of(scene, cloth));
  }
}
