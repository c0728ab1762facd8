package dialogduk.core.command;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.dialogue.Words;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compares what was typed with the numbers and titles of a dialogue.
record Aiming(Dialogue dialogue) {

  private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

  Aim at(String typed) {
    var bare = Phrase.of(typed).bare().stream().filter(part -> !part.isEmpty()).toList();
    if (bare.isEmpty()) {
      return new Aim.Nowhere();
    }
    var number = number(bare);
    return number.isEmpty() ? titled(said(typed)) : numbered(number);
  }

  Aim question(String typed) {
    return switch (at(typed)) {
      case Aim.At(var id) when dialogue.hasCloth(id) ->
          of(dialogue.cloth(id).blindPrompts().stream().map(Prompt::id).toList());
      case Aim aim -> aim;
    };
  }

  /// Empty when it is no number.
  private static String number(List<String> bare) {
    var kind = bare.size() == 2 && TargetWords.KINDS.contains(bare.getFirst());
    var last = bare.getLast();
    return (bare.size() == 1 || kind) && TargetWords.isNumber(last) ? last.replace(',', '.') : "";
  }

  private Aim numbered(String number) {
    if (number.contains(".")) {
      var prompt = dialogue.promptByNumber(number);
      return prompt == null ? new Aim.Nowhere() : new Aim.At(prompt.id());
    }
    var cloth = dialogue.clothByNumber(Integer.parseInt(number));
    return cloth == null ? new Aim.Nowhere() : new Aim.At(cloth.id());
  }

  private Aim titled(String said) {
    for (var fits : List.<Predicate<String>>of(said::equals, title -> title.startsWith(said))) {
      var found = cloths(fits);
      if (!found.isEmpty()) {
        return of(found);
      }
    }
    var inside = said.isEmpty() ? List.<String>of() : cloths(title -> title.contains(" " + said));
    return inside.isEmpty() ? new Aim.Nowhere() : new Aim.Several(inside);
  }

  private List<String> cloths(Predicate<String> fits) {
    return dialogue.cloths().stream()
        .filter(cloth -> titles(cloth).anyMatch(fits))
        .map(Cloth::id)
        .toList();
  }

  private Stream<String> titles(Cloth cloth) {
    return dialogue.words().values().stream().flatMap(words -> titles(words, cloth.id()));
  }

  /// With the part as well, where two cloths have the same title.
  private static Stream<String> titles(Words words, String cloth) {
    var title = words.clothTitle(cloth);
    var part = words.clothPart(cloth);
    return part == null ? Stream.of(said(title)) : Stream.of(said(title), said(title + " " + part));
  }

  private static Aim of(List<String> ids) {
    return switch (ids.size()) {
      case 0 -> new Aim.Nowhere();
      case 1 -> new Aim.At(ids.getFirst());
      default -> new Aim.Several(ids);
    };
  }

  /// As it sounds: letters and figures, with one space between words.
  private static String said(String text) {
    return NOT_SAID.matcher(Letters.fold(text)).replaceAll(" ").strip();
  }
}
