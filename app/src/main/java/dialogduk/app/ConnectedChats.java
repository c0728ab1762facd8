package dialogduk.app;

import dialogduk.core.bot.Shown;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.chat.Chats;
import dialogduk.core.chat.Letter;
import dialogduk.core.chat.Letters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The chats that are connected, by what the names of their rooms begin with. Each comes when it is
/// ready.
final class ConnectedChats implements Chats {

  /// A room that is late for so short is in no trouble that anybody needs to know of.
  private static final Duration UNNOTICED = Duration.ofSeconds(5);

  private final Map<String, ConnectedChat> byName = new ConcurrentHashMap<>();
  private final Shown shown;
  private final Letters letters;
  private final InstantSource clock;

  ConnectedChats(Shown shown, Letters letters, InstantSource clock) {
    this.shown = shown;
    this.letters = letters;
    this.clock = clock;
  }

  void connect(ConnectedChat chat) {
    byName.put(chat.name(), chat);
  }

  Optional<ConnectedChat> of(String roomOrAccount) {
    return Optional.ofNullable(byName.get(roomOrAccount.split(":", 2)[0]));
  }

  /// Where the chat of a room counts rooms together.
  String place(String room) {
    return of(room).map(chat -> chat.place(room)).orElse(room);
  }

  /// Sends a private message, soon. A chat that is not connected sends nothing.
  void send(Letter letter) {
    of(letter.account()).ifPresent(chat -> chat.send(letter));
  }

  @Override
  public boolean areAny() {
    return !byName.isEmpty();
  }

  @Override
  public List<InTrouble> troubles(String session) {
    return shown.held(session).stream()
        .filter(this::isNoticed)
        .map(room -> inTrouble(room.room(), trouble(room)))
        .toList();
  }

  @Override
  public List<Finding> check(String place) {
    return of(place)
        .map(chat -> chat.check(place))
        .orElseGet(() -> List.of(Finding.of(Kind.NOT_CONNECTED)));
  }

  private boolean isNoticed(Room room) {
    var hold = room.hold();
    return hold != null
        && (room.isParked()
            || hold.tries() > 2
            || hold.until().isAfter(clock.instant().plus(UNNOTICED)));
  }

  private static Trouble trouble(Room room) {
    var hold = room.hold();
    return hold == null ? Trouble.UNREACHABLE : hold.trouble();
  }

  /// Tells those who lead that a room needs their help.
  void tell(String session, String room, Trouble trouble) {
    letters.trouble(session, inTrouble(room, trouble)).forEach(this::send);
  }

  private InTrouble inTrouble(String room, Trouble trouble) {
    return new InTrouble(of(room).map(chat -> chat.called(room)).orElse(room), trouble);
  }

  /// Leaves a room alone that its chat says is lost.
  void park(String session, String room, Trouble trouble) {
    of(room).ifPresent(chat -> chat.delivery().park(session, room, trouble, clock.instant()));
  }

  /// Tries a room again that was left alone.
  boolean release(String session, String room) {
    return of(room)
        .filter(chat -> chat.delivery().release(session, room, clock.instant()))
        .isPresent();
  }
}
