package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the disk is asked for before an answer is acknowledged (H309), and what happens when it
/// fails to do so (H312).
class FsyncIT {

  private static final Pattern SYNCED = Pattern.compile("(fsync|fdatasync)(\\(| resumed).*= 0$");
  private static final Pattern SAID = Pattern.compile("write\\(1, \"in \\d+\\\\n\".*");

  @TempDir private Path folder;

  @BeforeEach
  void needs_strace() {
    Needs.tool("strace");
  }

  @Test
  void comes_before_every_acknowledgement() throws Exception {
    var trace = folder.resolve("trace");
    var strace =
        List.of("strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", trace.toString());

    try (var child = Child.start(strace, HandingIn.class, data(), "50")) {
      assertThat(child.lines()).filteredOn(line -> line.startsWith("in ")).hasSize(50);
    }

    assertThat(syncsBeforeEachAcknowledgement(trace)).hasSize(50).allMatch(syncs -> syncs >= 1);
  }

  /// @param when the first sync that fails; all after it fail too
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 80})
  void is_missed_and_nothing_more_is_acknowledged(int when) throws Exception {
    var strace =
        List.of(
            "strace",
            "-f",
            "-e",
            "trace=fsync,fdatasync",
            "-e",
            "inject=fsync,fdatasync:error=EIO:when=" + when + "+",
            "-o",
            "/dev/null");

    List<String> said;
    try (var child = Child.start(strace, HandingIn.class, data(), "100")) {
      said = child.lines();
    }

    var acknowledged = said.stream().filter(line -> line.startsWith("in ")).toList();
    assertThat(acknowledged).hasSizeLessThan(100);
    assertThat(said.subList(said.indexOf("open") + 1, said.size()))
        .as("nothing is acknowledged after a failure")
        .startsWith(acknowledged.toArray(String[]::new));
    if (said.contains("open")) {
      assertThat(said).last().isEqualTo("health READ_ONLY");
    }
    everythingIsThere(acknowledged);
  }

  private void everythingIsThere(List<String> acknowledged) {
    try (var store = SqliteStore.open(StoreSettings.in(Path.of(data())))) {
      for (int n = 0; n < acknowledged.size(); n++) {
        assertThat(store.boxes().own(HandingIn.SESSION, HandingIn.BOX, HandingIn.person(n)))
            .isPresent();
      }
    }
  }

  private static List<Integer> syncsBeforeEachAcknowledgement(Path trace) throws Exception {
    var counts = new ArrayList<Integer>();
    int since = 0;
    for (var line : Files.readAllLines(trace)) {
      if (SYNCED.matcher(line).find()) {
        since++;
      } else if (SAID.matcher(line).find()) {
        counts.add(since);
        since = 0;
      }
    }
    return counts;
  }

  private String data() {
    return folder.resolve("data").toString();
  }
}
