package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dialogduk.core.card.ActionForms;
import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.Card;
import dialogduk.core.card.MarkForm;
import dialogduk.core.card.PanelCard;
import dialogduk.core.card.ParkForm;
import dialogduk.core.card.Preview;
import dialogduk.core.card.StatusCard;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.SampleCards;
import dialogduk.slack.strict.BlockKitLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every card, in both languages, as Slack takes it.
class BlockKitTest {

  private static final SlackConfig STRICT = new SlackConfig();

  static {
    STRICT.setFailOnUnknownProperties(true);
  }

  static Stream<Arguments> cards() {
    return Stream.of("sv", "en")
        .flatMap(
            language ->
                Stream.concat(
                    SampleCards.all().entrySet().stream()
                        .map(it -> Arguments.of(it.getKey(), language, it.getValue())),
                    real(language).map(it -> Arguments.of("real " + it.slot(), language, it))));
  }

  /// As composed for a group that has come some way.
  private static Stream<Card> real(String language) {
    var group = Gathering.begun();
    var cards = new ArrayList<Card>();
    group.opens("goals");
    group.handsIn(Cast.EIGHT.getFirst(), "goals-5-years", SampleCards.longestText());
    group.handsIn(Cast.EIGHT.getLast(), "goals-5-years", "Att vi kan rekrytera.");
    look(group, language, cards);
    group.shows();
    group.opensMarking();
    Cast.EIGHT.forEach(person -> group.marks(person, "goals", 3));
    look(group, language, cards);
    group.shows();
    look(group, language, cards);
    return cards.stream();
  }

  private static void look(Gathering group, String language, List<Card> cards) {
    var scene = group.scene(language);
    var own = group.own(Cast.EIGHT.getFirst());
    var cloth = group.dialogue().cloth("goals");
    cards.addAll(group.board(language).cards());
    cards.add(PanelCard.of(scene));
    cards.add(Preview.next(scene));
    cards.add(StatusCard.of(scene, own));
    cards.addAll(AnswerForm.of(scene, own, cloth));
    cards.addAll(MarkForm.of(scene, own, cloth));
    cards.add(ParkForm.of(scene, cloth));
    cards.add(ActionForms.add(scene, "a1", "goals"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void keeps_within_the_limits(String name, String language, Card card) {
    for (var message : Drawn.messages(card, language)) {
      assertThat(BlockKitLimits.message(message.blocks())).isEmpty();
      assertThat(message.blocks()).isNotEmpty();
      assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
      assertThat(BlockKitLimits.text(message.blocks())).isLessThanOrEqualTo(9_000);
    }
    assertThat(BlockKitLimits.view(form(card, language))).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void is_read_by_the_strict_model(String name, String language, Card card) {
    var gson = GsonFactory.createSnakeCase(STRICT);
    for (var message : Drawn.messages(card, language)) {
      var json = Drawn.JSON.writeValueAsString(message.blocks());
      assertThat(gson.fromJson(json, LayoutBlock[].class)).hasSameSizeAs(message.blocks());
    }
    var view = gson.fromJson(Drawn.JSON.writeValueAsString(form(card, language)), View.class);
    assertThat(view.getType()).isEqualTo("modal");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void draws_the_same_card_the_same_way(String name, String language, Card card) {
    assertThat(Drawn.json(card, language)).isEqualTo(Drawn.json(card, language));
  }

  private static Map<String, Object> form(Card card, String language) {
    return BlockKit.form(card, Drawn.place(language));
  }
}
