package dialogduk.slack.app;

import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.bot.Rooms;
import dialogduk.core.card.Card;
import dialogduk.core.card.FormCards;
import dialogduk.core.card.RolesForm;
import dialogduk.core.card.Verb;
import dialogduk.core.chat.Answered;
import dialogduk.core.chat.Answered.Response;
import dialogduk.core.chat.Author;
import dialogduk.core.chat.Copies;
import dialogduk.core.chat.Reception;
import dialogduk.core.chat.RoomNews;
import dialogduk.core.command.Grammar;
import dialogduk.core.command.Spoken;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Press;
import dialogduk.core.text.Texts;
import dialogduk.slack.BlockKit;
import dialogduk.slack.FormValues;
import dialogduk.slack.SlackName;
import dialogduk.slack.SlackPlace;
import dialogduk.slack.SlackPress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers what people do in Slack. What is done is durable before this returns; what is said to
/// others goes out afterwards.
public final class SlackDesk {

  private final Reception reception;
  private final Profiles profiles;
  private final Rooms rooms;
  private final Copies copies;
  private final Speaking speaking;
  private final RoomNews news;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Duration patience;

  /// @param patience how long an acknowledgement is waited for
  public SlackDesk(
      Reception reception,
      Profiles profiles,
      Rooms rooms,
      Copies copies,
      Speaking speaking,
      RoomNews news,
      InstantSource clock,
      ZoneId zone,
      Duration patience) {
    this.reception = reception;
    this.profiles = profiles;
    this.rooms = rooms;
    this.copies = copies;
    this.speaking = speaking;
    this.news = news;
    this.clock = clock;
    this.zone = zone;
    this.patience = patience;
  }

  public Ack handle(Gesture gesture) {
    var since = clock.instant();
    var author = profiles.author(gesture.who());
    return switch (gesture) {
      case Gesture.Typed typed -> typed(author, typed);
      case Gesture.Pressed pressed -> pressed(author, pressed);
      case Gesture.PressedInView pressed -> pressedInView(author, pressed);
      case Gesture.Submitted submitted -> submitted(author, submitted, since);
      case Gesture.HomeOpened _ -> home(author);
    };
  }

  // --- commands

  private Ack typed(Author author, Gesture.Typed typed) {
    typed.room().ifPresent(news::used);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var answered =
        reception.typed(author, typed.room().orElse(null), Grammar.read(typed.text(), today));
    return switch (answered.response()) {
      case Response.Nothing() -> Ack.DONE;
      case Response.Form(var form) -> opened(author, typed, form, setting(answered));
      case Response.Whisper(var card) -> said(author, typed, card, setting(answered));
      case Response.Refused(var card) -> said(author, typed, card, setting(answered));
    };
  }

  /// What has fields is a form, whatever it was meant as.
  private Ack said(Author author, Gesture.Typed typed, Card card, Setting setting) {
    if (BlockKit.isForm(card)) {
      return opened(author, typed, card, setting);
    }
    var messages = BlockKit.message(card, place(setting));
    if (messages.size() > 1) {
      speaking.privately(typed.room(), author, card, setting);
      return Ack.DONE;
    }
    return Ack.message(messages.getFirst());
  }

  private Ack opened(Author author, Gesture.Typed typed, Card form, Setting setting) {
    return speaking.opens(author, typed.trigger(), form, setting)
        ? Ack.DONE
        : Ack.message(
            BlockKit.message(FormCards.notOpened(texts(setting)), place(setting)).getFirst());
  }

  // --- presses in messages

  private Ack pressed(Author author, Gesture.Pressed pressed) {
    var press = pressed.press();
    var answered =
        reception.pressed(
            author, pressed.room().orElse(null), press.session(), press.press(), filled(press));
    var setting = setting(answered);
    switch (answered.response()) {
      case Response.Nothing() -> after(author, pressed);
      case Response.Form(var form) -> opened(author, pressed, form, setting);
      case Response.Whisper(var card) -> said(author, pressed, card, setting);
      case Response.Refused(var card) -> said(author, pressed, card, setting);
    }
    pressed
        .room()
        .filter(_ -> !pressed.message().isEmpty())
        .ifPresent(room -> copies.pressed(press.session(), room, pressed.message()));
    return Ack.DONE;
  }

  /// The room shows what came of it. A private card gives way to what can be done now.
  private void after(Author author, Gesture.Pressed pressed) {
    if (!pressed.isPrivate()) {
      return;
    }
    var now =
        reception.pressed(
            author,
            pressed.room().orElse(null),
            pressed.press().session(),
            new Press(Verb.WAIT, Map.of()),
            Filled.NOTHING);
    if (now.response() instanceof Response.Whisper(var card) && !BlockKit.isForm(card)) {
      speaking.instead(pressed, author, card, setting(now));
    }
  }

  private void said(Author author, Gesture.Pressed pressed, Card card, Setting setting) {
    if (BlockKit.isForm(card)) {
      opened(author, pressed, card, setting);
    } else if (pressed.isPrivate() && BlockKit.message(card, place(setting)).size() == 1) {
      speaking.instead(pressed, author, card, setting);
    } else {
      speaking.privately(pressed.room(), author, card, setting);
    }
  }

  private void opened(Author author, Gesture.Pressed pressed, Card form, Setting setting) {
    if (!speaking.opens(author, pressed.trigger(), form, setting)) {
      speaking.privately(pressed.room(), author, FormCards.notOpened(texts(setting)), setting);
    }
  }

  // --- presses in forms and on the Home

  /// What is written in a form of answers is kept before anything else is done with it.
  private Ack pressedInView(Author author, Gesture.PressedInView pressed) {
    keepDrafts(author, pressed);
    var press = pressed.press();
    var answered =
        reception.pressed(
            author, null, press.session(), press.press(), filled(press, pressed.form()));
    var setting = setting(answered);
    if (pressed.view().isEmpty()) {
      atHome(author, pressed, answered, setting);
    } else {
      inForm(author, pressed, pressed.view().get(), answered, setting);
    }
    return Ack.DONE;
  }

  private void keepDrafts(Author author, Gesture.PressedInView pressed) {
    pressed
        .view()
        .flatMap(Gesture.OpenView::press)
        .filter(hands -> hands.verb() == Verb.HAND_IN)
        .ifPresent(
            hands ->
                reception.pressed(
                    author,
                    null,
                    hands.session(),
                    new Press(Verb.SAVE_DRAFT, hands.values()),
                    filled(hands, pressed.form())));
  }

  private void inForm(
      Author author,
      Gesture.PressedInView pressed,
      Gesture.OpenView view,
      Answered answered,
      Setting setting) {
    switch (answered.response()) {
      case Response.Form(var form) -> speaking.opensInstead(author, view, form, setting);
      case Response.Refused(var card) -> speaking.opensInstead(author, view, card, setting);
      case Response.Whisper(var card) ->
          speaking.opensInstead(author, view, rest(author, view).orElse(card), setting);
      case Response.Nothing() ->
          rest(author, view)
              .or(() -> now(author, pressed.press()))
              .ifPresent(card -> speaking.opensInstead(author, view, card, setting));
    }
  }

  /// What the form is about, as it is now.
  private Optional<Card> now(Author author, SlackPress press) {
    var verb = press.card().equals(RolesForm.SLOT) ? Verb.ROLES : Verb.WAIT;
    var answered =
        reception.pressed(author, null, press.session(), new Press(verb, Map.of()), Filled.NOTHING);
    return switch (answered.response()) {
      case Response.Form(var card) -> Optional.of(card);
      case Response.Whisper(var card) -> Optional.of(card);
      case Response.Refused _, Response.Nothing _ -> Optional.empty();
    };
  }

  /// What is left to fill in of a form of answers.
  private Optional<Card> rest(Author author, Gesture.OpenView view) {
    return view.press()
        .filter(hands -> hands.verb() == Verb.HAND_IN)
        .map(
            hands ->
                reception.pressed(
                    author,
                    null,
                    hands.session(),
                    new Press(Verb.ANSWER, hands.values()),
                    Filled.NOTHING))
        .map(Answered::response)
        .flatMap(
            response ->
                response instanceof Response.Form(var form) ? Optional.of(form) : Optional.empty());
  }

  private void atHome(
      Author author, Gesture.PressedInView pressed, Answered answered, Setting setting) {
    switch (answered.response()) {
      case Response.Form(var form) -> speaking.opens(author, pressed.trigger(), form, setting);
      case Response.Whisper(var card) -> speaking.opens(author, pressed.trigger(), card, setting);
      case Response.Refused(var card) -> speaking.opens(author, pressed.trigger(), card, setting);
      case Response.Nothing() -> {}
    }
    showHome(author);
  }

  // --- forms

  private Ack submitted(Author author, Gesture.Submitted submitted, Instant since) {
    var press = submitted.press();
    var asked =
        press.verb() == Verb.HAND_IN && FormValues.draftOnly(submitted.form())
            ? new Press(Verb.SAVE_DRAFT, press.values())
            : press.press();
    var answered =
        reception.pressed(author, null, press.session(), asked, filled(press, submitted.form()));
    var setting = setting(answered);
    return switch (answered.response()) {
      case Response.Nothing() -> Ack.DONE;
      case Response.Form(var form) -> Ack.view(BlockKit.form(form, place(setting)));
      case Response.Refused(var card) -> refused(submitted, card, setting);
      case Response.Whisper(var card) -> done(author, submitted, since, answered, card);
    };
  }

  /// Said in the place of the form, with the acknowledgement: it needs no call, so that however
  /// many hand in at once, all of them are told. What is to be kept, the link of a dialogue that
  /// has begun, goes where it stays; so does what comes too late to be an acknowledgement.
  private Ack done(
      Author author, Gesture.Submitted submitted, Instant since, Answered answered, Card card) {
    var setting = setting(answered);
    if (submitted.press().verb() == Verb.START
        || Duration.between(since, clock.instant()).compareTo(patience) > 0) {
      speaking.privately(roomOf(submitted, answered), author, card, setting);
      return Ack.DONE;
    }
    return Ack.view(BlockKit.form(card, place(setting)));
  }

  /// What was filled in stays where it is, with the reason beside it.
  private static Ack refused(Gesture.Submitted submitted, Card card, Setting setting) {
    return submitted.fields().isEmpty()
        ? Ack.view(BlockKit.form(card, place(setting)))
        : Ack.error(submitted.fields().getFirst(), card.plain());
  }

  /// Where the person is likely to look: the room of the dialogue, or the one it was started for.
  private Optional<String> roomOf(Gesture.Submitted submitted, Answered answered) {
    var asked = Optional.ofNullable(submitted.press().values().get("room"));
    return asked.or(
        () ->
            rooms.of(answered.session().orElse(submitted.press().session())).stream()
                .map(Rooms.Attached::room)
                .filter(room -> isIn(room, submitted.who().team()))
                .findFirst());
  }

  private static boolean isIn(String room, String team) {
    return SlackName.of(room).filter(name -> name.team().equals(team)).isPresent();
  }

  // --- Home

  private Ack home(Author author) {
    showHome(author);
    return Ack.DONE;
  }

  private void showHome(Author author) {
    var answered = reception.typed(author, null, new Spoken.Status());
    var setting = setting(answered);
    speaking.home(
        author,
        switch (answered.response()) {
          case Response.Whisper(var card) -> List.of(card);
          case Response.Refused(var card) -> List.of(card);
          case Response.Form(var form) -> List.of(FormCards.toOpen(texts(setting), form));
          case Response.Nothing() -> List.of();
        },
        setting);
  }

  // --- helpers

  private static Filled filled(SlackPress press) {
    return filled(press, Map.of());
  }

  private static Filled filled(SlackPress press, Map<String, List<String>> form) {
    var fields = new HashMap<>(form);
    fields.put("card", List.of(press.card()));
    return new Filled(fields);
  }

  private static Setting setting(Answered answered) {
    return new Setting(answered.session().orElse(""), answered.language());
  }

  private static Texts texts(Setting setting) {
    return Texts.in(setting.language());
  }

  private static SlackPlace place(Setting setting) {
    return new SlackPlace(setting.session(), texts(setting));
  }
}
