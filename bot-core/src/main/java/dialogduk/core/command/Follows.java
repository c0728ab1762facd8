package dialogduk.core.command;

import java.time.LocalDate;
import java.util.function.Function;

/// What may follow a word, and what the two mean together.
///
/// @param swedish an example of it, for the help; empty when it can be left out or is nothing
/// @param means what the word and what follows it mean, when both are clear
record Follows(String swedish, String english, Class<? extends Spoken> means, Reader reader) {

  interface Reader {
    /// @param rest what was typed after the word, without spaces around it
    Spoken read(CommandWord word, String rest, LocalDate today);
  }

  static Follows nothing(Spoken alone) {
    return new Follows(
        "",
        "",
        alone.getClass(),
        (word, rest, _) -> Letters.hasNone(rest) ? alone : new Spoken.Surplus(word));
  }

  static Follows may(Class<? extends Spoken> means, Function<Written, Spoken> then) {
    return new Follows("", "", means, (_, rest, _) -> then.apply(written(rest)));
  }

  static Follows must(
      String swedish,
      String english,
      Spoken.Missing missing,
      Class<? extends Spoken> means,
      Function<Written, Spoken> then) {
    return new Follows(
        swedish,
        english,
        means,
        (word, rest, _) ->
            Letters.hasNone(rest)
                ? new Spoken.Incomplete(word, missing)
                : then.apply(written(rest)));
  }

  /// One code, in capitals; spaces and hyphens inside are how people read it out. A code, or
  /// nothing at all.
  static Follows mayCode(
      String swedish,
      String english,
      Class<? extends Spoken> means,
      Function<Written, Spoken> then) {
    var code = code(swedish, english, means, then);
    return new Follows(
        swedish,
        english,
        means,
        (word, rest, today) ->
            Letters.hasNone(rest)
                ? then.apply(Written.NOTHING)
                : code.reader().read(word, rest, today));
  }

  static Follows code(
      String swedish,
      String english,
      Class<? extends Spoken> means,
      Function<Written, Spoken> then) {
    return new Follows(
        swedish,
        english,
        means,
        (word, rest, _) -> {
          var code = Letters.code(rest);
          return code.isEmpty()
              ? new Spoken.Incomplete(word, Spoken.Missing.CODE)
              : then.apply(new Written(code));
        });
  }

  String sample(String language) {
    return language.equals("en") ? english : swedish;
  }

  private static Written written(String rest) {
    return Letters.hasNone(rest) ? Written.NOTHING : new Written(rest);
  }
}
