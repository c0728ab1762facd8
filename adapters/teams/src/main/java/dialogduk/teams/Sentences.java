package dialogduk.teams;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Short texts after each other, each with its full stop; one alone stays as it is.
final class Sentences {

  private Sentences() {}

  static String of(@Nullable String... parts) {
    var said =
        Arrays.stream(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).toList();
    return said.size() == 1
        ? said.getFirst()
        : said.stream()
            .map(part -> ".!?…".indexOf(part.charAt(part.length() - 1)) < 0 ? part + "." : part)
            .collect(Collectors.joining(" "));
  }
}
