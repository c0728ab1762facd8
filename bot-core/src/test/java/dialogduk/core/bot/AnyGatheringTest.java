package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Answer;
import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.Cards;
import dialogduk.core.card.JointForm;
import dialogduk.core.card.MarkForm;
import dialogduk.core.card.PanelCard;
import dialogduk.core.card.Preview;
import dialogduk.core.card.StatusCard;
import dialogduk.core.card.Verb;
import dialogduk.core.card.Whisper;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Item;
import dialogduk.core.session.Moves;
import dialogduk.core.session.Moves.Move;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.core.text.Texts;
import dialogduk.core.view.Folded;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds in store and cards whatever people do, in whatever order.
class AnyGatheringTest {

  private static final int TRIES = 60;

  @Provide
  Arbitrary<List<Move>> moves() {
    return Moves.any(30);
  }

  private static Gathering begun() {
    return Gathering.of(ShippedDialogues.samverkansavtal())
        .starts(Openness.NAMELESS, Moves.CLOTHS)
        .joined(Cast.CARIN, Cast.SAM)
        .joined(Cast.EIGHT.toArray(Cast[]::new));
  }

  private static Reply make(Gathering group, Move move) {
    return group.asks(move.by(), move.at(group.step()));
  }

  @Property(tries = TRIES)
  void gates_follow_the_walk(@ForAll("moves") List<Move> moves) {
    var group = begun();
    for (var move : moves) {
      make(group, move);
      group
          .session()
          .walk()
          .items()
          .forEach(
              (key, state) ->
                  assertThat(
                          group
                              .memory()
                              .isOpen(Gathering.SESSION, new Sealed(Item.of(key), state.box())))
                      .as(key)
                      .isEqualTo(state.isOpen()));
    }
  }

  @Property(tries = TRIES)
  void the_log_tells_all_that_the_session_is(@ForAll("moves") List<Move> moves) {
    var group = begun();
    moves.forEach(move -> make(group, move));

    var replayed =
        Folded.before(group.dialogue()).after(group.memory().after(Gathering.SESSION, 0));

    assertThat(replayed).isEqualTo(group.folded());
  }

  @Property(tries = TRIES)
  void every_card_can_be_made_for_everybody(@ForAll("moves") List<Move> moves) {
    var group = begun();
    for (var move : moves) {
      var reply = make(group, move);
      for (var language : Texts.LANGUAGES) {
        draw(group, reply, language);
      }
    }
  }

  private static void draw(Gathering group, Reply reply, String language) {
    var scene = group.scene(language);
    assertThat(Cards.board(scene).cards()).doesNotContainNull();
    PanelCard.of(scene);
    Preview.next(scene);
    for (var verb : Verb.values()) {
      Preview.of(scene, verb);
    }
    if (reply instanceof Reply.Refused(var why)) {
      assertThat(Whisper.refusal(scene, why).plain()).isNotBlank();
    }
    for (var cloth : group.dialogue().cloths()) {
      cloth.prompts().forEach(prompt -> JointForm.of(scene, prompt, "drawn"));
      for (var person : List.of(Cast.EVA, Cast.NILS)) {
        var own = group.own(person);
        StatusCard.of(scene, own);
        AnswerForm.of(scene, own, cloth);
        MarkForm.of(scene, own, cloth);
      }
    }
  }

  @Property(tries = TRIES)
  void nothing_that_lies_in_a_box_stands_on_the_board(@ForAll("moves") List<Move> moves) {
    var group = begun();
    for (var move : moves) {
      make(group, move);
      var board = group.board("sv").toString();
      assertThat(secrets(group)).noneMatch(board::contains);
    }
  }

  private static Stream<String> secrets(Gathering group) {
    return Cast.EIGHT.stream()
        .flatMap(person -> group.own(person).rows().values().stream())
        .flatMap(row -> Stream.of(row.handedIn(), row.draft()))
        .map(answer -> answer instanceof Answer.Text(var body) ? body : "")
        .filter(body -> !body.isEmpty());
  }
}
