package dialogduk.core.codec;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.ColumnHead;
import dialogduk.core.dialogue.Link;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.dialogue.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From texts by path to `Words`, once nothing is missing.
final class WordsMaker {

  private final String language;
  private final Map<String, String> texts;

  WordsMaker(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  Words wordsOf(Structure structure) {
    var phases = structure.phases();
    var cloths = phases.stream().flatMap(phase -> phase.cloths().stream()).toList();
    var prompts = cloths.stream().flatMap(cloth -> cloth.prompts().stream()).toList();
    var links =
        Stream.concat(
            structure.links().stream(), phases.stream().flatMap(phase -> phase.links().stream()));
    return new Words(
        language,
        text("$.title"),
        new Words.OfClarity(
            text("$.clarity.question"), text("$.clarity.low"), text("$.clarity.high")),
        text("$.date"),
        byId(phases, Phase::id, this::words),
        byId(cloths, Cloth::id, this::words),
        byId(prompts, Prompt::id, this::words),
        byId(links.toList(), Link::id, link -> text("$.links." + link.id())));
  }

  private static <T, W> Map<String, W> byId(
      List<T> things, Function<T, String> id, Function<T, W> words) {
    return things.stream().collect(Collectors.toMap(id, words));
  }

  private Words.OfPhase words(Phase phase) {
    var path = "$.phases." + phase.id();
    return new Words.OfPhase(text(path + ".label"), texts.get(path + ".guide"));
  }

  private Words.OfCloth words(Cloth cloth) {
    var path = "$.cloths." + cloth.id();
    return new Words.OfCloth(
        text(path + ".title"), texts.get(path + ".part"), texts.get(path + ".instruction"));
  }

  private Words.OfPrompt words(Prompt prompt) {
    var path = "$.prompts." + prompt.id();
    var columns = IntStream.range(0, prompt.columns().size()).mapToObj(index -> head(path, index));
    return new Words.OfPrompt(
        texts.get(path + ".heading"), texts.get(path + ".question"), columns.toList());
  }

  private ColumnHead head(String prompt, int index) {
    var path = prompt + ".columns[" + index + "]";
    return new ColumnHead(text(path + ".head"), texts.get(path + ".sub"));
  }

  private String text(String path) {
    @Nullable String text = texts.get(path);
    if (text == null) {
      throw new IllegalStateException("No text at %s in '%s'".formatted(path, language));
    }
    return text;
  }
}
