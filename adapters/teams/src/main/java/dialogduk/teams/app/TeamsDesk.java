package dialogduk.teams.app;

import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.card.Card;
import dialogduk.core.card.PersonalChatCard;
import dialogduk.core.card.RolesForm;
import dialogduk.core.card.Verb;
import dialogduk.core.chat.Answered;
import dialogduk.core.chat.Answered.Response;
import dialogduk.core.chat.Author;
import dialogduk.core.chat.Copies;
import dialogduk.core.chat.Reception;
import dialogduk.core.chat.RoomNews;
import dialogduk.core.command.Grammar;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Press;
import dialogduk.core.text.Texts;
import dialogduk.teams.AdaptiveCard;
import dialogduk.teams.Submitted;
import dialogduk.teams.TeamsPlace;
import dialogduk.teams.TeamsPress;
import dialogduk.teams.app.Gesture.Where;
import dialogduk.teams.app.Gesture.Who;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Answers what people do in Teams. What is done is durable before this returns; what is said to
/// others, and in a person's own chat, goes out afterwards.
public final class TeamsDesk {

  private static final Press WAIT = new Press(Verb.WAIT, Map.of());

  private final Reception reception;
  private final Copies copies;
  private final Speaking speaking;
  private final RoomNews news;
  private final InstantSource clock;
  private final ZoneId zone;
  private final String usualLanguage;

  public TeamsDesk(
      Reception reception,
      Copies copies,
      Speaking speaking,
      RoomNews news,
      InstantSource clock,
      ZoneId zone,
      String usualLanguage) {
    this.reception = reception;
    this.copies = copies;
    this.speaking = speaking;
    this.news = news;
    this.clock = clock;
    this.zone = zone;
    this.usualLanguage = usualLanguage;
  }

  public Answer handle(Gesture gesture) {
    var author = author(gesture.who());
    return switch (gesture) {
      case Gesture.Typed typed -> typed(author, typed);
      case Gesture.Pressed pressed -> pressed(author, pressed);
      case Gesture.Opened opened -> opened(author, opened);
      case Gesture.Submits submits -> submitted(author, submits);
    };
  }

  private Author author(Who who) {
    return new Author(
        who.account().name(),
        who.name().isBlank() ? who.account().id() : who.name(),
        Texts.spoken(who.locale(), usualLanguage));
  }

  // --- commands

  /// Whatever is said of it is said in the person's own chat.
  private Answer typed(Author author, Gesture.Typed typed) {
    typed.where().named().ifPresent(news::used);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var answered =
        reception.typed(
            author, typed.where().named().orElse(null), Grammar.read(typed.text(), today));
    said(now(author, typed.where(), answered))
        .ifPresent(
            card -> speaking.privately(typed.where(), author.account(), card, setting(answered)));
    return new Answer.Nothing();
  }

  /// What was done shows in the room; whoever asked for it elsewhere sees what can be done now.
  private Response now(Author author, Where where, Answered answered) {
    return answered.response() instanceof Response.Nothing
            && where.isPrivate()
            && answered.session().isPresent()
        ? reception.pressed(author, null, answered.session().get(), WAIT, Filled.NOTHING).response()
        : answered.response();
  }

  private static Optional<Card> said(Response response) {
    return switch (response) {
      case Response.Nothing() -> Optional.empty();
      case Response.Form(var form) -> Optional.of(form);
      case Response.Whisper(var card) -> Optional.of(card);
      case Response.Refused(var card) -> Optional.of(card);
    };
  }

  // --- buttons of messages

  private Answer pressed(Author author, Gesture.Pressed pressed) {
    return switch (pressed.sent()) {
      case Submitted.Strange() -> words(author, pressed, author.language(), "said.strange-press");
      case Submitted.Faulty faulty ->
          told(author, pressed, String.join("\n", faulty.told(texts(author)).values()));
      case Submitted.Read(var press, var form) -> pressed(author, pressed, press, form);
    };
  }

  private Answer pressed(Author author, Gesture.Pressed pressed, TeamsPress press, Filled form) {
    var answered = received(author, pressed.where(), press, press.press(), form);
    copied(pressed.where(), press, pressed.message());
    return pressed.where().isPrivate()
        ? inOwnChat(author, pressed, press, answered)
        : inRoom(author, pressed, answered);
  }

  /// The message may be one too many, which a lost answer has left behind.
  private void copied(Where where, TeamsPress press, String message) {
    where
        .named()
        .filter(_ -> !message.isEmpty())
        .ifPresent(room -> copies.pressed(press.session(), room, message));
  }

  /// A line is for the one who pressed; more is said in their own chat.
  private Answer inRoom(Author author, Gesture.Pressed pressed, Answered answered) {
    var setting = setting(answered);
    return switch (answered.response()) {
      case Response.Nothing() -> words(author, pressed, setting.language(), "said.done");
      case Response.Form(var form) -> inOwnChat(author, pressed, form, setting);
      case Response.Refused(var card) -> inRoom(author, pressed, card, setting);
      case Response.Whisper(var card) -> inRoom(author, pressed, card, setting);
    };
  }

  private Answer inRoom(Author author, Gesture.Pressed pressed, Card card, Setting setting) {
    return Sentence.of(card)
        .filter(_ -> pressed.executed())
        .<Answer>map(Answer.Words::new)
        .orElseGet(() -> inOwnChat(author, pressed, card, setting));
  }

  private Answer inOwnChat(Author author, Gesture.Pressed pressed, Card card, Setting setting) {
    speaking.privately(pressed.where(), author.account(), card, setting);
    return pressed.executed()
        ? new Answer.Words(PersonalChatCard.answeredThere(Texts.in(setting.language())))
        : new Answer.Nothing();
  }

  /// In a person's own chat a card gives way to what can be done now.
  private Answer inOwnChat(
      Author author, Gesture.Pressed pressed, TeamsPress press, Answered answered) {
    return switch (answered.response()) {
      case Response.Form(var form) -> below(author, pressed, form, setting(answered));
      case Response.Refused(var card) ->
          Sentence.of(card)
              .filter(_ -> pressed.executed())
              .<Answer>map(Answer.Words::new)
              .orElseGet(() -> below(author, pressed, card, setting(answered)));
      case Response.Whisper(var card) -> instead(author, pressed, card, setting(answered));
      case Response.Nothing() -> {
        var now = received(author, pressed.where(), press, WAIT, Filled.NOTHING);
        yield now.response() instanceof Response.Whisper(var card)
            ? instead(author, pressed, card, setting(now))
            : new Answer.Nothing();
      }
    };
  }

  private Answer below(Author author, Gesture.Pressed pressed, Card card, Setting setting) {
    speaking.privately(pressed.where(), author.account(), card, setting);
    return new Answer.Nothing();
  }

  /// At once for the one who pressed, and for good.
  private Answer instead(Author author, Gesture.Pressed pressed, Card card, Setting setting) {
    speaking.instead(author.account(), pressed.message(), card, setting);
    if (!pressed.executed() || pressed.message().isEmpty() || AdaptiveCard.isForm(card)) {
      return new Answer.Nothing();
    }
    var messages = speaking.drawn(card, setting);
    return messages.size() == 1 ? new Answer.Card(messages.getFirst()) : new Answer.Nothing();
  }

  private Answer words(Author author, Gesture.Pressed pressed, String language, String key) {
    return told(author, pressed, Texts.in(language).say(key));
  }

  private Answer told(Author author, Gesture.Pressed pressed, String words) {
    if (pressed.executed()) {
      return new Answer.Words(words);
    }
    var setting = new Setting("", author.language());
    speaking.privately(pressed.where(), author.account(), PersonalChatCard.line(words), setting);
    return new Answer.Nothing();
  }

  // --- dialogs

  private Answer opened(Author author, Gesture.Opened opened) {
    var press = opened.press();
    var answered = received(author, opened.where(), press, press.press(), filled(press));
    copied(opened.where(), press, opened.message());
    var setting = setting(answered);
    return switch (answered.response()) {
      case Response.Form(var form) -> dialog(form, setting);
      case Response.Whisper(var card) -> dialog(card, setting);
      case Response.Refused(var card) -> wordsOrDialog(card, setting);
      case Response.Nothing() -> new Answer.Words(Texts.in(setting.language()).say("said.done"));
    };
  }

  private Answer submitted(Author author, Gesture.Submits submits) {
    return switch (submits.sent()) {
      case Submitted.Strange() -> new Answer.Words(texts(author).say("said.strange-press"));
      case Submitted.Faulty faulty ->
          again(author, submits.where(), faulty.press(), faulty.form(), faulty::told);
      case Submitted.Read(var press, var form) -> submitted(author, submits.where(), press, form);
    };
  }

  /// What is written on the page of a cloth is kept before anything else is done with it.
  private Answer submitted(Author author, Where where, TeamsPress press, Filled form) {
    if (press.verb() == Verb.WAIT) {
      return new Answer.Nothing();
    }
    boolean handsIn = press.verb() == Verb.HAND_IN || press.verb() == Verb.SAVE_DRAFT;
    if (Reopening.isAnswers(press) && !handsIn) {
      var _ = received(author, where, press, Reopening.keeping(press), form);
    }
    var answered = received(author, where, press, press.press(), form);
    var setting = setting(answered);
    return switch (answered.response()) {
      case Response.Form(var next) -> dialog(next, setting);
      case Response.Refused(var card) ->
          again(author, where, press, form, _ -> Map.of("", card.plain()));
      case Response.Whisper(var card) ->
          handsIn ? wordsOrDialog(card, setting) : rest(author, where, press, card, setting);
      case Response.Nothing() -> rest(author, where, press).orElse(new Answer.Nothing());
    };
  }

  /// What was filled in stands in the form again, with the reason beside it.
  ///
  /// @param faults in the language of the form
  private Answer again(
      Author author,
      Where where,
      TeamsPress press,
      Filled typed,
      Function<Texts, Map<String, String>> faults) {
    return reopened(author, where, press)
        .<Answer>map(
            form ->
                new Answer.Dialog(
                    AdaptiveCard.dialog(
                        form.card(), form.place(), typed, faults.apply(form.place().texts()))))
        .orElseGet(() -> new Answer.Words(String.join("\n", faults.apply(texts(author)).values())));
  }

  /// What is left to fill in on the page of a cloth, or what was said.
  private Answer rest(Author author, Where where, TeamsPress press, Card said, Setting setting) {
    return Reopening.isAnswers(press)
        ? rest(author, where, press).orElseGet(() -> wordsOrDialog(said, setting))
        : wordsOrDialog(said, setting);
  }

  /// A form that is for several things stays open.
  private Optional<Answer> rest(Author author, Where where, TeamsPress press) {
    return Reopening.isAnswers(press) || press.card().equals(RolesForm.SLOT)
        ? reopened(author, where, press)
            .map(form -> new Answer.Dialog(AdaptiveCard.dialog(form.card(), form.place())))
        : Optional.empty();
  }

  /// A form as it is now, in the language of the person in that dialogue.
  private record Form(Card card, TeamsPlace place) {}

  private Optional<Form> reopened(Author author, Where where, TeamsPress press) {
    return Reopening.of(press)
        .map(opens -> received(author, where, press, opens, Filled.NOTHING))
        .flatMap(
            answered -> form(answered, press).map(it -> new Form(it, place(setting(answered)))));
  }

  private static Optional<Card> form(Answered answered, TeamsPress press) {
    return switch (answered.response()) {
      case Response.Form(var form) -> Optional.of(form);
      case Response.Whisper(var card) ->
          press.card().equals(card.slot()) ? Optional.of(card) : Optional.empty();
      case Response.Refused _, Response.Nothing _ -> Optional.empty();
    };
  }

  private static Answer dialog(Card card, Setting setting) {
    return new Answer.Dialog(AdaptiveCard.dialog(card, place(setting)));
  }

  private static Answer wordsOrDialog(Card card, Setting setting) {
    return Sentence.of(card).<Answer>map(Answer.Words::new).orElseGet(() -> dialog(card, setting));
  }

  // --- helpers

  private Answered received(
      Author author, Where where, TeamsPress press, Press asked, Filled form) {
    return reception.pressed(author, where.named().orElse(null), press.session(), asked, form);
  }

  private static Filled filled(TeamsPress press) {
    return new Filled(Map.of("card", List.of(press.card())));
  }

  private static Setting setting(Answered answered) {
    return new Setting(answered.session().orElse(""), answered.language());
  }

  private static Texts texts(Author author) {
    return Texts.in(author.language());
  }

  private static TeamsPlace place(Setting setting) {
    return new TeamsPlace(setting.session(), Texts.in(setting.language()));
  }
}
