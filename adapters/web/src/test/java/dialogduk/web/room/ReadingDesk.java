package dialogduk.web.room;

import dialogduk.core.bot.Boxes;
import dialogduk.core.bot.Events;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.People;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Sessions;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Chronicle;
import dialogduk.core.testkit.NoChats;
import dialogduk.core.view.Asks;
import dialogduk.core.view.Folded;
import dialogduk.web.page.Pages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;

/// The reading pages over a chronicle. In every sealed box lies an answer of everybody's that no
/// page may show.
final class ReadingDesk {

  static final String SEALED = "planted in the sealed box";

  private final Chronicle chronicle;
  final ReadingPages pages;

  ReadingDesk(Chronicle chronicle) {
    this.chronicle = chronicle;
    var desk = desk();
    this.pages = new ReadingPages(desk, new StatusPages(desk));
  }

  Scene scene(String language) {
    return chronicle.scene(language);
  }

  static Visitor visitor(String person, String language) {
    return new Visitor(Chronicle.SESSION, person(person), language);
  }

  /// @param query as `form=action&target=a1`
  static MockHttpServletRequest request(String path, String query) {
    var request = new MockHttpServletRequest("GET", "/d/" + Chronicle.SESSION + path);
    for (var pair : query.isEmpty() ? new String[0] : query.split("&")) {
      var parts = (pair + "=").split("=", -1);
      request.addParameter(parts[0], parts[1]);
    }
    return request;
  }

  private Desk desk() {
    var events = new Log(chronicle);
    var people = new Group();
    var boxes = new Planted();
    InstantSource clock = () -> chronicle.entries().getLast().at();
    var dialogues = new Dialogues(List.of(chronicle.dialogue()));
    var sessions = new Sessions(dialogues, events, new Forgetful());
    var reading = new Reading(sessions, events, boxes, people, clock, Chronicle.ZONE);
    return new Desk(
        null,
        reading,
        people,
        events,
        boxes,
        dialogues,
        null,
        Lots.seeded(new byte[] {7}),
        new Asks(),
        new NoChats(),
        clock,
        Chronicle.ZONE,
        new Pages(),
        new WebSettings("http://localhost:8080", Optional.empty(), true, "sv"));
  }

  private static People.Person person(String key) {
    var capacity = key.equals("karin") || key.equals("olle") ? null : capacity();
    var name = Chronicle.NAMES.getOrDefault(key, key);
    return new People.Person(key, name, false, capacity, null, false, true, true);
  }

  private static Capacity capacity() {
    return new Capacity(Side.UNION, "ST", false);
  }

  private record Log(Chronicle chronicle) implements Events {
    @Override
    public long version(String session) {
      return chronicle.entries().size();
    }

    @Override
    public List<Entry> after(String session, long version) {
      return chronicle.entries().stream().filter(entry -> entry.version() > version).toList();
    }

    @Override
    public Map<String, String> texts(String session, Collection<String> ids) {
      return chronicle.bodies();
    }

    @Override
    public List<String> sessions() {
      return List.of(Chronicle.SESSION);
    }

    @Override
    public List<Entry> beginnings() {
      return chronicle.entries().subList(0, 1);
    }

    @Override
    public Optional<String> readOnly(String session) {
      return Optional.empty();
    }
  }

  private static final class Group implements People {
    @Override
    public List<Person> all(String session) {
      return Chronicle.NAMES.keySet().stream().map(ReadingDesk::person).toList();
    }

    @Override
    public Optional<Person> find(String session, String person) {
      return Optional.of(ReadingDesk.person(person));
    }

    @Override
    public Optional<Found> byLink(PersonChange.LinkKind kind, String hash) {
      return Optional.empty();
    }

    @Override
    public Optional<String> byAccount(String session, String account) {
      return Optional.empty();
    }

    @Override
    public List<Found> byAccount(String account) {
      return List.of();
    }

    @Override
    public List<String> accounts(String session, String person) {
      return List.of();
    }

    @Override
    public Optional<Offer> byConnectCode(String hash) {
      return Optional.empty();
    }

    @Override
    public Optional<String> byJoinCode(String code) {
      return Optional.empty();
    }

    @Override
    public Optional<String> joinCode(String session) {
      return Optional.of("K7M4RT9X");
    }

    @Override
    public Optional<Circle> circle(String session, Sealed box) {
      return Optional.empty();
    }
  }

  private static final class Planted implements Boxes {
    @Override
    public Optional<Row> own(String session, Sealed box, String person) {
      var planted = new Answer.Text(SEALED);
      return Optional.of(new Row(person, planted, Instant.EPOCH, planted, Instant.EPOCH, false));
    }

    @Override
    public int done(String session, List<Sealed> boxes, Collection<String> people) {
      return 1;
    }

    @Override
    public boolean isDone(String session, List<Sealed> boxes, String person) {
      return true;
    }
  }

  static final class Forgetful implements Sessions.Memory {
    @Override
    public @Nullable Folded recall(String session) {
      return null;
    }

    @Override
    public void keep(String session, Folded folded) {}
  }
}
