package dialogduk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.codec.EventCodec.Decoded;
import dialogduk.core.codec.EventCodec.Stored;
import dialogduk.core.testkit.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The stored forms of events. `contract/<kind>.json` and `contract/<kind>.<form>.json` hold every
/// form that was ever released: a file is added, never edited.
class EventContractTest {

  private static final Path CONTRACT = Repository.path("bot-core/src/test/resources/contract");

  static List<Path> files() throws IOException {
    try (var files = Files.list(CONTRACT)) {
      return files.sorted().toList();
    }
  }

  static Stream<String> samples() {
    return EventSamples.byFile().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void reads_every_form_that_was_ever_stored(Path file) {
    assertThat(EventCodec.decode(stored(file))).isInstanceOf(Decoded.Known.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void stores_what_is_approved(String name) {
    var event = EventSamples.byFile().get(name);

    assertThat(EventCodec.encode(event)).isEqualTo(stored(CONTRACT.resolve(name + ".json")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reads_back_what_it_stores(String name) {
    var event = EventSamples.byFile().get(name);

    assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(new Decoded.Known(event));
  }

  @Test
  void has_a_form_of_every_kind() throws IOException {
    assertThat(files().stream().map(EventContractTest::kind))
        .containsAll(EventCodec.kinds())
        .allMatch(EventCodec.kinds()::contains);
  }

  private static Stored stored(Path file) {
    try {
      return new Stored(kind(file), Files.readString(file).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String kind(Path file) {
    return file.getFileName().toString().split("\\.", 2)[0];
  }
}
