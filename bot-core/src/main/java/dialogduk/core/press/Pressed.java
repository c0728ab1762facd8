package dialogduk.core.press;

import dialogduk.core.bot.Lots;
import dialogduk.core.box.PlainText;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A press with all that it is understood by.
///
/// @param lots for ids of what is written
record Pressed(Scene scene, Own own, Press press, Filled form, Lots lots) {

  String target() {
    return value("target");
  }

  String value(String name) {
    return press.values().getOrDefault(name, "");
  }

  /// The step that the presser saw.
  int seen() {
    return number("seen");
  }

  int number(String name) {
    try {
      return Integer.parseInt(press.values().getOrDefault(name, "-1"));
    } catch (NumberFormatException notOne) {
      return -1;
    }
  }

  @Nullable LocalDateTime answerBy() {
    return form.moment("answer-by").orElse(null);
  }

  Optional<Item> item() {
    try {
      return Optional.of(Item.of(target()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  List<Prompt> promptsOfTarget() {
    return scene.dialogue().hasCloth(target())
        ? scene.dialogue().cloth(target()).prompts()
        : List.of();
  }

  FreeText text(String name) {
    return new FreeText(lots.name(), lots.name(), form.text(name));
  }

  @Nullable FreeText optionalText(String name) {
    return form.text(name).isEmpty() ? null : text(name);
  }

  /// The same text for the same body from the same form, so that a doubled press shares one
  /// version. What the form drew goes into id and salt and is stored nowhere: nobody can guess a
  /// body by them.
  FreeText sharedText(String body) {
    var drawn = value("text").isEmpty() ? lots.name() : value("text");
    var from = own.person() + target() + drawn;
    return new FreeText(name("id" + from, body), name("salt" + from, body), body);
  }

  private static String name(String from, String body) {
    return FreeText.digest(from, body).substring(0, 32);
  }

  @Nullable String owner() {
    var owner = form.text("owner");
    return owner.isEmpty() ? null : owner;
  }

  static <E extends Enum<E>> Optional<E> word(String named, Class<E> type) {
    var wanted = PlainText.clean(named).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(wanted))
        .findFirst();
  }
}
