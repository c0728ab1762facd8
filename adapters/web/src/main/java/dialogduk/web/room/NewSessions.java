package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Command;
import dialogduk.core.session.Command.Named;
import dialogduk.core.session.Function;
import dialogduk.core.session.Purpose;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/// Begins dialogues: all of it in one commit, with the starter's own link and browser.
final class NewSessions {

  private final Desk desk;
  private final Doors doors;

  NewSessions(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
  }

  /// Somebody who is named before the start.
  record Someone(String name, List<Function> functions) {}

  /// What the wizard asked for; the first of the people is the starter.
  record Wish(
      Dialogue dialogue,
      Purpose purpose,
      String title,
      List<Someone> people,
      List<String> cloths,
      Openness openness) {}

  /// @param link the starter's own, to be saved
  record Begun(String session, String link, ResponseCookie cookie) {
    ResponseEntity<String> answer(String path) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, "/d/" + session + path)
          .header(HttpHeaders.SET_COOKIE, cookie.toString())
          .build();
    }
  }

  /// Empty when it could not be made durable, or was refused.
  Optional<Begun> begin(Wish wish, String language) {
    var session = desk.lots().name().substring(0, 20);
    var starter = desk.lots().name();
    var changes = new ArrayList<PersonChange>();
    var named = new ArrayList<Named>();
    for (int i = 0; i < wish.people().size(); i++) {
      var someone = wish.people().get(i);
      var person = i == 0 ? starter : desk.lots().name();
      changes.add(new PersonChange.Add(person, someone.name(), false, false));
      named.add(new Named(person, someone.functions()));
    }
    return begin(session, starter, wish, named, changes, language);
  }

  /// A dialogue to try alone: the starter leads, five made-up people take part.
  Optional<Begun> rehearsal(String language) {
    var dialogue = desk.dialogues().latest(Agreement.ID);
    if (dialogue == null) {
      return Optional.empty();
    }
    var texts = Texts.in(language);
    var session = desk.lots().name().substring(0, 20);
    var starter = desk.lots().name();
    var changes = new ArrayList<PersonChange>();
    changes.add(new PersonChange.Add(starter, texts.say("demo.you"), false, false));
    var named = new ArrayList<Named>();
    named.add(new Named(starter, List.of(Function.SECRETARY)));
    for (var somebody : desk.demo().people()) {
      var person = desk.lots().name();
      changes.add(new PersonChange.Add(person, somebody.name(), false, true));
      named.add(new Named(person, List.of(Function.PARTICIPANT)));
    }
    var wish =
        new Wish(
            dialogue,
            Purpose.REHEARSAL,
            texts.say("demo.title"),
            List.of(),
            dialogue.cloths().stream().map(cloth -> cloth.id()).toList(),
            Openness.NAMELESS);
    return begin(session, starter, wish, named, changes, language);
  }

  private Optional<Begun> begin(
      String session,
      String starter,
      Wish wish,
      List<Named> named,
      List<PersonChange> people,
      String language) {
    var changes = new ArrayList<>(people);
    var link = doors.personalLink(starter);
    var key = doors.cut(session, starter);
    changes.add(link.change());
    changes.add(key.change());
    changes.add(new PersonChange.SetLanguage(starter, language));
    changes.add(new PersonChange.SetJoinCode(starter, Links.joinCode(desk.lots())));
    var start =
        new Command.Start(
            wish.dialogue().id(),
            wish.dialogue().version(),
            wish.cloths(),
            wish.openness(),
            wish.purpose(),
            desk.text(wish.title()),
            named);
    return desk.bot().handle(new Incoming(session, starter, start, changes)) instanceof Reply.Done
        ? Optional.of(new Begun(session, link.address(), key.cookie()))
        : Optional.empty();
  }
}
