package dialogduk.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.chat.Answered.Response;
import dialogduk.core.command.Grammar;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Press;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.GuideExample;
import dialogduk.core.testkit.NoChats;
import dialogduk.core.testkit.ShippedDialogues;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `ny` in a chat whose server has a dialogue of somebody's own beside the one that we ship.
class BeginningTest {

  private static final String ROOM = "slack:T1:C1";
  private static final Author NILS = new Author("slack:T1:nils", "Nils", "sv");

  private final Gathering group = Gathering.of(GuideExample.dialogue());
  private final Reception reception =
      new Reception(
          group.bot(),
          group.reading(),
          group.memory(),
          group.memory(),
          new Dialogues(List.of(group.dialogue(), ShippedDialogues.samverkansavtal())),
          Gathering.lots("beginning"),
          new OneDoor(),
          new NoChats(),
          group.clock());

  @Test
  void asks_first_which_dialogue() {
    var asked = form(reception.typed(NILS, ROOM, Grammar.read("ny", LocalDate.EPOCH)));

    assertThat(blocks(asked, Block.Choice.class))
        .singleElement()
        .satisfies(
            choice ->
                assertThat(choice.options())
                    .extracting(Option::value, Option::label, Option::hint)
                    .containsExactly(
                        tuple("samverkansavtal", "Lokalt samverkansavtal", "Frågorna: Partsrådet"),
                        tuple("var-vardag", "Vår vardag", "Frågorna: Exempelmyndigheten")));
    assertThat(start(asked).values()).containsExactlyEntriesOf(Map.of("room", ROOM));
  }

  @Test
  void asks_then_for_the_cloths_of_the_chosen_one() {
    var asked = form(chooses("var-vardag"));

    assertThat(blocks(asked, Block.Ticks.class).flatMap(ticks -> ticks.options().stream()))
        .extracting(Option::label)
        .containsExactly("1. Våra möten", "2. Det här gör vi");
    assertThat(start(asked).values()).containsEntry("dialogue", "var-vardag");
    assertThat(asked.blocks().toString()).contains("Vår vardag");
  }

  @Test
  void asks_about_an_agreement_only_where_the_dialogue_is_about_one() {
    assertThat(blocks(form(chooses("samverkansavtal")), Block.Choice.class))
        .extracting(Block.Choice::name)
        .containsExactly("purpose", "openness");
    assertThat(blocks(form(chooses("var-vardag")), Block.Choice.class))
        .extracting(Block.Choice::name)
        .containsExactly("openness");
  }

  @Test
  void starts_the_chosen_one() {
    var begun = starts("var-vardag");

    var session = group.sessions().find(begun.session().orElseThrow()).orElseThrow().session();
    assertThat(session.dialogue()).isEqualTo("var-vardag");
    assertThat(session.cloths()).containsExactly("plan");
    assertThat(group.memory().sessionIn(ROOM)).isEqualTo(begun.session());
  }

  @Test
  void starts_nothing_that_is_not_there() {
    assertThat(refused(chooses(""))).startsWith("Välj en av dialogerna.");
    assertThat(refused(chooses("okand"))).startsWith("Välj en av dialogerna.");
    assertThat(refused(starts("okand"))).startsWith("Välj en av dialogerna.");
    assertThat(group.memory().sessionIn(ROOM)).isEmpty();
  }

  private Answered chooses(String dialogue) {
    return reception.pressed(
        NILS,
        null,
        "",
        new Press(Verb.START, Map.of("room", ROOM)),
        new Filled(Map.of("dialogue", List.of(dialogue))));
  }

  private Answered starts(String dialogue) {
    return reception.pressed(
        NILS,
        null,
        "",
        new Press(Verb.START, Map.of("room", ROOM, "dialogue", dialogue)),
        new Filled(Map.of("title", List.of("Vi på enheten"), "cloths", List.of("plan"))));
  }

  private static Card form(Answered answered) {
    assertThat(answered.response()).isInstanceOf(Response.Form.class);
    return ((Response.Form) answered.response()).card();
  }

  private static String refused(Answered answered) {
    assertThat(answered.response()).isInstanceOf(Response.Refused.class);
    return ((Response.Refused) answered.response()).card().plain();
  }

  private static <B extends Block> Stream<B> blocks(Card card, Class<B> kind) {
    return card.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Button start(Card card) {
    return blocks(card, Block.Buttons.class)
        .flatMap(it -> it.buttons().stream())
        .findFirst()
        .orElseThrow();
  }
}
