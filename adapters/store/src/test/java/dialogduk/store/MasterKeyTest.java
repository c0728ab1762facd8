package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import dialogduk.store.StoreFault.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

  private static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);
  private static final String NEW = key();

  @RegisterExtension final OpenStore open = new OpenStore();

  @Test
  void is_made_at_the_first_start_for_its_owner_alone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
    assertThat(Base64.getDecoder().decode(Files.readString(keyFile()).strip())).hasSize(32);
  }

  @Test
  void opens_the_boxes_again_after_a_restart() throws Exception {
    handIn();

    open.after(() -> {});

    assertThat(handedIn()).isTrue();
  }

  @Test
  void is_refused_when_it_is_another_one() throws Exception {
    handIn();

    refused(settings().withKeys(NEW), Kind.WRONG_KEY)
        .hasMessageContaining("1 open or paused questions")
        .hasMessageContaining(open.folder().toString())
        .hasMessageNotContaining(NEW);
  }

  @Test
  void is_refused_when_it_is_another_one_even_if_nothing_is_open() {
    refused(settings().withKeys(NEW), Kind.WRONG_KEY);
  }

  @Test
  void is_never_made_anew_while_something_is_open() throws Exception {
    handIn();
    Files.delete(keyFile());

    refused(settings(), Kind.LOST_KEY).hasMessageContaining("DIALOGDUK_KEY_LOST=true");

    assertThat(keyFile()).doesNotExist();
  }

  @Test
  void is_made_anew_when_nothing_is_open() throws Exception {
    open.after(() -> Files.delete(keyFile()));

    handIn();
    assertThat(handedIn()).isTrue();
  }

  @Test
  void can_be_given_up_with_what_was_handed_in() throws Exception {
    handIn();
    open.store().close();
    Files.delete(keyFile());

    try (var store = SqliteStore.open(settings().givingUpLostBoxes())) {
      assertThat(store.boxes().own("s1", BOX, "eva")).isEmpty();
      assertThat(write(store, "eva")).isEqualTo(Kept.AS_ASKED);
    }
    open.after(() -> {});
    assertThat(handedIn()).isTrue();
  }

  @Test
  void can_be_changed_while_boxes_are_open() throws Exception {
    handIn();
    var old = Files.readString(keyFile()).strip();
    open.store().close();

    SqliteStore.open(settings().withKeys(NEW + "," + old)).close();

    try (var store = SqliteStore.open(settings().withKeys(NEW))) {
      assertThat(store.boxes().own("s1", BOX, "eva")).isPresent();
    }
    refused(settings().withKeys(old), Kind.WRONG_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "%%%", "AAAA", ",", "not base64 but long enough to be a key"})
  void is_refused_when_it_is_no_key(String text) {
    refused(settings().withKeys(text), Kind.BAD_KEY)
        .hasMessageContaining("DIALOGDUK_KEY")
        .hasMessageContaining("32 bytes in base64");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
      StoreSettings settings, Kind kind) {
    open.store().close();
    return assertThatThrownBy(() -> SqliteStore.open(settings).close())
        .isInstanceOf(StoreFault.class)
        .extracting(
            StoreFault.class::cast, org.assertj.core.api.InstanceOfAssertFactories.THROWABLE)
        .satisfies(fault -> assertThat(((StoreFault) fault).kind()).isEqualTo(kind));
  }

  private StoreSettings settings() {
    return StoreSettings.in(open.folder());
  }

  private Path keyFile() {
    return open.folder().resolve(SqliteStore.KEY);
  }

  private void handIn() {
    open.ports().commit(Changing.in("s1").opening(BOX));
    write(open.store(), "eva");
  }

  private boolean handedIn() {
    return open.store().boxes().own("s1", BOX, "eva").isPresent();
  }

  private static Kept write(SqliteStore store, String person) {
    var handIn = new RowChange.HandIn(new Answer.Text("in"), Changing.AT);
    return StorePorts.of(store).kept(Changing.in("s1").writing(BOX, person, handIn)).getFirst();
  }

  private static String key() {
    return Base64.getEncoder().encodeToString(MasterKeys.random());
  }
}
