package dialogduk.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.box.Answer;
import dialogduk.core.card.Block;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.card.Verb;
import dialogduk.core.chat.Answered.Response;
import dialogduk.core.command.CommandWord;
import dialogduk.core.command.Grammar;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Press;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.Session.Stage;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.NoChats;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A group that talks with the bot in a chat alone.
class ReceptionTest {

  private static final String ROOM = "slack:T1:C1";
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Author NILS = author("nils");

  private final Gathering group = Gathering.begun();
  private final Reception reception = reception(new NoChats());

  private Reception reception(Chats chats) {
    return new Reception(
        group.bot(),
        group.reading(),
        group.memory(),
        group.memory(),
        new Dialogues(List.of(group.dialogue())),
        Gathering.lots("reception"),
        new OneDoor(),
        chats,
        group.clock());
  }

  @BeforeEach
  void attach() {
    for (var person : List.of(Cast.FRIDA, Cast.SAM, Cast.EVA, Cast.ULF)) {
      group
          .bot()
          .remember(
              Gathering.SESSION,
              person.key(),
              List.of(new PersonChange.SetAccount(person.key(), "slack:T1:" + person.key())));
    }
    group.does(Cast.FRIDA, new dialogduk.core.session.Command.AttachRoom(ROOM, "sv"));
  }

  private static Author author(String name) {
    return new Author("slack:T1:" + name, name, "sv");
  }

  private static Author author(Cast person) {
    return author(person.key());
  }

  private Answered types(Cast person, String text) {
    return reception.typed(author(person), ROOM, Grammar.read(text, TODAY));
  }

  private Answered presses(Author who, Verb verb, Map<String, String> values, String... fields) {
    var filled = new HashMap<String, List<String>>();
    for (int i = 0; i < fields.length; i += 2) {
      filled.put(fields[i], List.of(fields[i + 1]));
    }
    return reception.pressed(
        who, ROOM, Gathering.SESSION, new Press(verb, values), new Filled(filled));
  }

  private static Card whispered(Answered answered) {
    return switch (answered.response()) {
      case Response.Whisper(var card) -> card;
      case Response.Refused(var card) -> card;
      case Response.Form _, Response.Nothing _ -> fail("nothing was said privately");
    };
  }

  private static Card form(Answered answered) {
    assertThat(answered.response()).isInstanceOf(Response.Form.class);
    return ((Response.Form) answered.response()).card();
  }

  private static Stream<Button> buttons(Card card) {
    return card.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream());
  }

  private static Button button(Card card, Verb verb) {
    return buttons(card).filter(button -> button.verb() == verb).findFirst().orElseThrow();
  }

  // --- the connection

  /// One room of the dialogue is in trouble.
  private static final class Troubled implements Chats {
    @Override
    public boolean areAny() {
      return true;
    }

    @Override
    public List<InTrouble> troubles(String session) {
      return List.of(new InTrouble("Slack #annan", Trouble.NO_ROOM));
    }

    @Override
    public List<Finding> check(String place) {
      assertThat(place).isIn(ROOM, NILS.account());
      return List.of(Finding.of(Kind.TOKEN_WELL, "myndigheten"));
    }
  }

  @Test
  void tells_of_the_connection_and_of_other_rooms_to_those_who_are_in() {
    var look = Grammar.read("kontrollera", TODAY);
    var inside = whispered(reception(new Troubled()).typed(author(Cast.EVA), ROOM, look));
    var outside = whispered(reception(new Troubled()).typed(NILS, ROOM, look));
    var nowhere = whispered(reception(new Troubled()).typed(NILS, null, look));

    assertThat(inside.blocks().toString()).contains("myndigheten", "#annan");
    assertThat(outside.blocks().toString()).contains("myndigheten").doesNotContain("#annan");
    assertThat(nowhere).isEqualTo(outside);
  }

  // --- starting

  @Test
  void starts_a_dialogue_where_the_group_is() {
    var room = "slack:T1:C2";
    var asked = reception.typed(NILS, room, Grammar.read("ny", TODAY));
    assertThat(button(form(asked), Verb.START).values()).containsEntry("room", room);

    var begun =
        reception.pressed(
            NILS,
            null,
            "",
            new Press(Verb.START, Map.of("room", room)),
            new Filled(Map.of("title", List.of("Samverkan"), "cloths", List.of("goals", "roles"))));

    var session = begun.session().orElseThrow();
    assertThat(whispered(begun).plain()).isEqualTo("Dialogen har startat");
    assertThat(group.memory().sessionIn(room)).contains(session);
    var started = group.sessions().find(session).orElseThrow().session();
    assertThat(started.cloths()).containsExactly("goals", "roles");
    assertThat(started.stage()).isEqualTo(Stage.RUNNING);
    assertThat(group.memory().byAccount(session, NILS.account()).map(started::leads))
        .contains(true);
  }

  @Test
  void starts_nothing_without_a_name_or_cloths_or_room() {
    var form = new Press(Verb.START, Map.of());
    var nameless = new Filled(Map.of("cloths", List.of("goals")));
    var clothless = new Filled(Map.of("title", List.of("Samverkan")));

    assertThat(whispered(reception.pressed(NILS, "slack:T1:C2", "", form, nameless)).plain())
        .isEqualTo("Dialogen behöver ett namn.");
    assertThat(whispered(reception.pressed(NILS, "slack:T1:C2", "", form, clothless)).plain())
        .isEqualTo("Välj minst en duk.");
    assertThat(whispered(reception.typed(NILS, null, Grammar.read("ny", TODAY))).plain())
        .startsWith("Skriv ny i den kanal");
    assertThat(group.memory().sessionIn("slack:T1:C2")).isEmpty();
  }

  @Test
  void starts_nothing_where_a_dialogue_is_going_on() {
    assertThat(whispered(types(Cast.EVA, "ny")).plain()).startsWith("Här pågår redan");
  }

  // --- another room

  /// A dialogue that Nils leads, shown in C2, and its code.
  private String begunByNils() {
    var form = new Press(Verb.START, Map.of("room", "slack:T1:C2"));
    var filled = new Filled(Map.of("title", List.of("Samverkan"), "cloths", List.of("goals")));
    var session = reception.pressed(NILS, null, "", form, filled).session().orElseThrow();
    return group.memory().joinCode(session).orElseThrow();
  }

  @Test
  void moves_the_dialogue_to_where_the_facilitator_types_its_code() {
    var code = begunByNils();

    var moved =
        reception.typed(
            NILS, "slack:T1:C9", Grammar.read("rum " + code.toLowerCase(Locale.ROOT), TODAY));

    assertThat(whispered(moved).plain()).isEqualTo("Dialogen visas nu i den här kanalen");
    assertThat(group.memory().sessionIn("slack:T1:C9")).isEqualTo(moved.session());
    assertThat(group.memory().sessionIn("slack:T1:C2")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rum", "rum QQQQ9999"})
  void moves_nothing_without_a_code_that_one_leads_by(String words) {
    begunByNils();

    var asked = reception.typed(NILS, "slack:T1:C9", Grammar.read(words, TODAY));

    assertThat(whispered(asked).plain()).endsWith(".");
    assertThat(group.memory().sessionIn("slack:T1:C9")).isEmpty();
  }

  @Test
  void moves_nothing_for_those_who_do_not_lead() {
    var code = begunByNils();

    var asked =
        reception.typed(author(Cast.EVA), "slack:T1:C9", Grammar.read("rum " + code, TODAY));

    assertThat(whispered(asked).plain()).isEqualTo("Ingen dialog som du leder har den koden.");
    assertThat(group.memory().sessionIn("slack:T1:C9")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sv, rum, En övning stannar i webbläsaren. Skriv ny här för att starta en riktig dialog.",
    "en, room, A rehearsal stays in the browser. Write new here to start a real dialogue."
  })
  void leaves_a_rehearsal_in_the_browser(String language, String word, String said) {
    rehearsedByNils();

    var asked =
        reception.typed(
            new Author(NILS.account(), "nils", language),
            "slack:T1:C9",
            Grammar.read(word + " ACDEFGHJ", TODAY));

    assertThat(whispered(asked).plain()).isEqualTo(said);
    assertThat(group.memory().sessionIn("slack:T1:C9")).isEmpty();
  }

  /// Begun in the browser; an account of Nils's was connected with it afterwards.
  private void rehearsedByNils() {
    var start =
        new Command.Start(
            "samverkansavtal",
            1,
            List.of("goals"),
            Openness.NAMELESS,
            Purpose.REHEARSAL,
            group.text("Övning"),
            List.of());
    var nils =
        List.<PersonChange>of(
            new PersonChange.Add("nils", "Nils", false, false),
            new PersonChange.SetAccount("nils", NILS.account()),
            new PersonChange.SetJoinCode("nils", "ACDEFGHJ"));
    assertThat(group.bot().handle(new Incoming("rehearsal", "nils", start, nils)))
        .isInstanceOf(Reply.Done.class);
  }

  // --- coming in

  @Test
  void lets_somebody_in_who_knocks() {
    var outside = whispered(reception.typed(NILS, ROOM, Grammar.read("svara", TODAY)));
    assertThat(buttons(outside).map(Button::verb)).containsExactly(Verb.JOIN);

    var knocked = presses(NILS, Verb.JOIN, Map.of());
    assertThat(whispered(knocked).plain()).isEqualTo("Du väntar på att bli insläppt");
    var knock = group.mail();
    assertThat(knock).extracting(Letter::account).containsExactly("slack:T1:frida");
    var admit = button(knock.getFirst().card(), Verb.ADMIT);

    presses(author(Cast.FRIDA), Verb.ADMIT, admit.values());
    var admitted = group.mail();
    assertThat(admitted).extracting(Letter::account).containsExactly("slack:T1:nils");
    assertThat(admitted.getFirst().card().plain()).isEqualTo("Du är med i dialogen");

    group.opens("goals");
    assertThat(form(reception.typed(NILS, ROOM, Grammar.read("svara", TODAY))).slot())
        .isEqualTo("capacity");
  }

  @Test
  void lets_somebody_knock_anew_who_was_removed() {
    group.does(Cast.FRIDA, new Command.Remove(Cast.EVA.key()));

    assertThat(buttons(whispered(types(Cast.EVA, "svara"))).map(Button::verb))
        .containsExactly(Verb.JOIN);
    assertThat(whispered(presses(author(Cast.EVA), Verb.JOIN, Map.of())).plain())
        .isEqualTo("Du väntar på att bli insläppt");
  }

  @Test
  void puts_who_knocks_twice_on_the_list_once() {
    presses(NILS, Verb.JOIN, Map.of());
    group.mail();
    presses(NILS, Verb.JOIN, Map.of());

    assertThat(group.mail()).isEmpty();
    assertThat(group.memory().all(Gathering.SESSION).stream().filter(p -> p.waiting())).hasSize(1);
  }

  @Test
  void shows_a_stranger_nothing_of_the_dialogue() {
    group.opens("goals");

    for (var word : List.of("läget", "parkerade", "åtgärder", "hjälp")) {
      assertThat(whispered(reception.typed(NILS, ROOM, Grammar.read(word, TODAY))).slot())
          .as(word)
          .isEqualTo("join");
    }
  }

  // --- actions

  @Test
  void lets_each_say_how_far_their_own_actions_have_come() {
    adds("a1", "Boka möte", Cast.EVA);
    adds("a2", "Skriv kallelse", Cast.ULF);

    assertThat(buttons(whispered(types(Cast.EVA, "åtgärder"))))
        .extracting(Button::verb, Button::label)
        .containsExactly(tuple(Verb.CHANGE_ACTION, "Status: Boka möte"));
    assertThat(buttons(whispered(types(Cast.SAM, "åtgärder"))))
        .extracting(Button::label)
        .containsExactly("Status: Boka möte", "Status: Skriv kallelse");
  }

  @Test
  void puts_what_is_not_done_first() {
    adds("a1", "Boka möte", Cast.EVA);
    adds("a2", "Skriv kallelse", Cast.EVA);
    group.does(Cast.EVA, new Command.SetActionStatus("a1", ActionStatus.DONE, null));

    assertThat(buttons(whispered(types(Cast.EVA, "åtgärder"))))
        .extracting(Button::label)
        .containsExactly("Status: Skriv kallelse", "Status: Boka möte");
  }

  private void adds(String action, String what, Cast owner) {
    group.does(
        Cast.FRIDA, new Command.AddAction(action, null, group.text(what), null, owner.key(), null));
  }

  // --- walking

  @Test
  void opens_the_form_with_what_was_typed_and_hands_nothing_in() {
    group.opens("goals");

    var form = form(types(Cast.EVA, "svara Högst tre månader"));

    assertThat(form.blocks().stream().filter(Block.Input.class::isInstance).findFirst())
        .hasValueSatisfying(
            input -> assertThat(((Block.Input) input).value()).isEqualTo("Högst tre månader"));
    assertThat(group.own(Cast.EVA).rows()).isEmpty();
  }

  @Test
  void hands_in_what_the_form_holds() {
    group.opens("goals");

    var answered =
        presses(
            author(Cast.EVA),
            Verb.HAND_IN,
            Map.of("target", "goals"),
            new Item.Answers("goals-5-years").key(),
            "Högst tre månader");

    assertThat(whispered(answered).slot()).isEqualTo("whisper");
    assertThat(group.own(Cast.EVA).done(new Item.Answers("goals-5-years"))).isTrue();
    assertThat(answered.toString()).doesNotContain("Högst tre månader");
  }

  @Test
  void keeps_the_last_answer_of_somebody_who_is_on_the_web_too() {
    group.opens("goals");
    var question = new Item.Answers("goals-5-years");

    presses(
        author(Cast.EVA), Verb.HAND_IN, Map.of("target", "goals"), question.key(), "Från chatten");
    group.handsIn(Cast.EVA, question.prompt(), "Från webben");
    group.shows();

    var scene = group.scene("sv");
    assertThat(scene.minutes().prompt(question.prompt()).turns())
        .flatExtracting(turn -> turn.answers())
        .extracting(answer -> scene.body(answer.text()))
        .containsExactly("Från webben");
  }

  @Test
  void takes_a_step_from_its_preview_alone() {
    group.opens("goals");

    var preview = whispered(types(Cast.FRIDA, "nästa"));
    var show = button(preview, Verb.SHOW);
    assertThat(group.session().walk().hasOpen()).isTrue();

    var shown = presses(author(Cast.FRIDA), Verb.SHOW, show.values(), "card", preview.slot());

    assertThat(shown.response()).isInstanceOf(Response.Nothing.class);
    assertThat(group.session().walk().hasOpen()).isFalse();
  }

  @Test
  void tells_those_who_may_not_lead_so() {
    group.opens("goals");

    assertThat(whispered(types(Cast.ULF, "nästa")).plain()).isNotBlank();
    assertThat(group.session().walk().hasOpen()).isTrue();
  }

  @Test
  void opens_a_cloth_by_its_number() {
    types(Cast.FRIDA, "öppna 2");

    assertThat(group.session().walk().cloth()).isEqualTo("conditions");
    assertThat(whispered(types(Cast.FRIDA, "öppna 99")).plain()).isNotBlank();
  }

  @Test
  void parks_with_a_reason_at_once_and_asks_for_one_otherwise() {
    group.opens("goals");

    assertThat(form(types(Cast.FRIDA, "parkera 1.3")).slot()).isEqualTo("park");
    types(Cast.FRIDA, "parkera 1.3 förhandling: vi väntar på centrala parter");

    assertThat(group.session().walk().answers("goals-support").isParked()).isTrue();
    types(Cast.FRIDA, "ta upp 1.3");
    assertThat(group.session().walk().answers("goals-support").isParked()).isFalse();
  }

  @Test
  void lets_the_secretary_choose_a_question_and_write() {
    group.opens("goals");
    Cast.EIGHT.forEach(person -> group.handsIn(person, "goals-5-years", "Ett svar"));
    group.handsIn(Cast.EVA, "agreement-aim", "Ett svar");
    group.shows();

    var choice = whispered(types(Cast.SAM, "gemensamt"));
    var joint = buttons(choice).findFirst().orElseThrow();
    var form = form(presses(author(Cast.SAM), Verb.JOINT, joint.values()));
    var share = button(form, Verb.SHARE_JOINT);
    presses(author(Cast.SAM), Verb.SHARE_JOINT, share.values(), "text", "Vi ska lyckas");

    assertThat(group.scene("sv").minutes().prompt("goals-5-years").joint()).isPresent();
    assertThat(whispered(types(Cast.EVA, "gemensamt")).plain()).contains("facilitator");
  }

  @Test
  void reminds_only_those_missing_and_tells_nobody_who() {
    group.opens("goals");
    for (var prompt : List.of("goals-5-years", "agreement-aim", "goals-support")) {
      group.handsIn(Cast.EVA, prompt, "Ett svar");
    }

    var reminded = types(Cast.FRIDA, "påminn");

    var letters = group.mail();
    assertThat(letters).extracting(Letter::account).containsExactly("slack:T1:ulf");
    assertThat(buttons(letters.getFirst().card()).map(Button::verb)).containsExactly(Verb.ANSWER);
    assertThat(whispered(reminded).toString()).doesNotContain("Ulf");
  }

  @Test
  void writes_privately_where_the_latest_session_is() {
    group.opens("goals");

    assertThat(
            whispered(reception.typed(author(Cast.EVA), null, Grammar.read("läget", TODAY)))
                .plain())
        .startsWith("Att göra: ");
  }

  @ParameterizedTest
  @EnumSource(CommandWord.class)
  void answers_every_word_of_the_grammar(CommandWord word) {
    group.opens("goals");
    for (var language : List.of("sv", "en")) {
      for (var text : List.of(word.name(language), word.name(language) + " 1.3")) {
        for (var person : List.of(Cast.FRIDA, Cast.SAM, Cast.EVA, Cast.ULF)) {
          var answered = types(person, text);
          assertThat(answered.response()).as(text).isNotNull();
        }
        assertThat(reception.typed(NILS, null, Grammar.read(text, TODAY)).response())
            .as(text)
            .isNotNull();
      }
    }
  }

  // --- one person in two chats

  private static String code(Answered answered) {
    return whispered(answered).blocks().stream()
        .filter(Block.Line.class::isInstance)
        .map(line -> String.valueOf(((Block.Line) line).value()).replaceAll("[^0-9]", ""))
        .findFirst()
        .orElseThrow();
  }

  private Answered typesAs(String account, String text) {
    return reception.typed(new Author(account, "Eva Ek", "sv"), null, Grammar.read(text, TODAY));
  }

  private Optional<String> standsFor(String account) {
    return group.memory().byAccount(Gathering.SESSION, account);
  }

  @Test
  void makes_an_account_of_another_chat_the_person_whose_code_it_types() {
    var code = code(types(Cast.EVA, "koppla"));

    var connected = typesAs("teams:t:eva", "koppla " + code);

    assertThat(whispered(connected).plain()).isEqualTo("Kontot är kopplat");
    assertThat(standsFor("teams:t:eva")).contains("eva");
    assertThat(group.mail())
        .extracting(Letter::account, letter -> letter.card().plain())
        .containsExactly(tuple("slack:T1:eva", "Ett konto till är kopplat till dig"));
  }

  @Test
  void gives_a_code_by_the_button_in_the_state_of_things() {
    group.opens("goals");
    var button = button(whispered(types(Cast.EVA, "läget")), Verb.OFFER_CODE);

    var code = code(presses(author(Cast.EVA), button.verb(), button.values()));

    assertThat(code).hasSize(6);
    assertThat(whispered(typesAs("teams:t:eva", "koppla " + code)).plain())
        .isEqualTo("Kontot är kopplat");
  }

  @Test
  void takes_a_code_once_and_for_ten_minutes() {
    var spent = code(types(Cast.EVA, "koppla"));
    typesAs("teams:t:eva", "koppla " + spent);
    var old = code(types(Cast.ULF, "koppla"));
    group.clock().moveBy(Duration.ofMinutes(10));

    for (var code : List.of(spent, old, "000000", "x")) {
      assertThat(whispered(typesAs("teams:t:thief", "koppla " + code)).plain())
          .as(code)
          .startsWith("Koden gäller inte");
    }
    assertThat(standsFor("teams:t:thief")).isEmpty();
  }

  @Test
  void asks_before_two_who_are_in_become_one() {
    group.opens("goals");
    group.handsIn(Cast.ULF, "goals-5-years", "Från Slack");
    group.clock().moveBy(Duration.ofMinutes(1));
    group.handsIn(Cast.EVA, "goals-5-years", "Från webben");
    var code = code(types(Cast.EVA, "koppla"));

    var question = whispered(types(Cast.ULF, "koppla " + code));
    assertThat(question.plain()).isEqualTo("Är du Eva?");
    assertThat(standsFor("slack:T1:ulf")).contains("ulf");

    var yes = button(question, Verb.CONNECT);
    presses(author(Cast.ULF), yes.verb(), yes.values());

    assertThat(standsFor("slack:T1:ulf")).contains("eva");
    assertThat(group.session().member("ulf")).isNull();
    var row = group.own(Cast.EVA).row(new Item.Answers("goals-5-years"));
    assertThat(row.handedIn()).isEqualTo(new Answer.Text("Från webben"));
    assertThat(row.draft()).isEqualTo(new Answer.Text("Från Slack"));
  }

  @Test
  void makes_who_waits_at_the_door_the_person_whose_code_it_is() {
    presses(NILS, Verb.JOIN, Map.of());

    typesAs(NILS.account(), "koppla " + code(types(Cast.EVA, "koppla")));

    assertThat(standsFor(NILS.account())).contains("eva");
    assertThat(group.memory().all(Gathering.SESSION).stream().filter(p -> p.waiting())).isEmpty();
  }

  @Test
  void lets_nobody_guess_codes() {
    for (int guess = 0; guess < 20; guess++) {
      typesAs("teams:t:thief", "koppla 00000" + guess % 10);
    }
    var code = code(types(Cast.EVA, "koppla"));

    assertThat(whispered(typesAs("teams:t:thief", "koppla " + code)).plain())
        .startsWith("För många koder");
    group.clock().moveBy(Duration.ofSeconds(61));
    assertThat(whispered(typesAs("teams:t:eva", "koppla " + code)).plain())
        .isEqualTo("Kontot är kopplat");
  }
}
