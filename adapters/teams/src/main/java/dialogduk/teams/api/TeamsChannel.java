package dialogduk.teams.api;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Gone.What;
import dialogduk.core.card.Card;
import dialogduk.core.text.Texts;
import dialogduk.teams.AdaptiveCard;
import dialogduk.teams.TeamsMessage;
import dialogduk.teams.TeamsName;
import dialogduk.teams.TeamsPlace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// The verbs of a channel in Teams. Nothing private is said in a room: it is told in the person's
/// own chat with the bot.
public final class TeamsChannel implements Channel {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Connector connector;
  private final Contacts contacts;
  private final boolean dialogs;

  /// @param dialogs whether clients open any: one for developing need not
  public TeamsChannel(Connector connector, Contacts contacts, TeamsBudget budget, boolean dialogs) {
    this.connector = new BudgetedConnector(connector, budget);
    this.contacts = contacts;
    this.dialogs = dialogs;
  }

  // --- what a room shows

  @Override
  public List<Drawn> draw(Card card, Setting setting) {
    return AdaptiveCard.message(card, place(setting)).stream()
        .map(message -> new Drawn(JSON.writeValueAsString(message)))
        .toList();
  }

  /// Teams drops no doubles: the key is of no use to it. Only channels have threads.
  @Override
  public String post(String room, Drawn message, Optional<String> under, String key) {
    var contact = room(room);
    var thread = contact.team().isPresent() ? under : Optional.<String>empty();
    return told(drawn(message), it -> connector.post(address(room, contact), thread, it));
  }

  @Override
  public void edit(String room, String message, Drawn instead) {
    var where = address(room, room(room));
    var _ =
        told(
            drawn(instead),
            it -> {
              connector.edit(where, message, it);
              return message;
            });
  }

  /// A message that calls people is refused when one of them is nobody any more: then all are named
  /// and nobody is called, so that the room still shows it.
  private static String told(TeamsMessage message, Function<TeamsMessage, String> call) {
    try {
      return call.apply(message);
    } catch (Gone refused) {
      if (refused.what() != What.CONTENT || !message.callsSomebody()) {
        throw refused;
      }
      return call.apply(message.callingNobody());
    }
  }

  private Contact room(String room) {
    return contacts
        .find(name(room))
        .orElseThrow(
            () -> new Gone("Teams has not told where the room is reached", What.MEMBERSHIP));
  }

  private static Connector.Address address(String room, Contact contact) {
    var at = name(room);
    return address(at, contact, contact.conversation().orElse(at.id()));
  }

  private static Connector.Address address(TeamsName at, Contact contact, String conversation) {
    return new Connector.Address(
        URI.create(contact.serviceUrl()), contact.bot(), at.tenant(), conversation);
  }

  // --- what one person sees

  @Override
  public void whisper(String room, String account, Card card, Setting setting) {
    tell(account, card, setting);
  }

  @Override
  public void tell(String account, Card card, Setting setting) {
    post(account, AdaptiveCard.message(card, place(setting)));
  }

  /// In the conversation: a dialog opens only as the answer to a press.
  @Override
  public void ask(String account, String trigger, Card form, Setting setting) {
    post(account, List.of(AdaptiveCard.inConversation(form, place(setting))));
  }

  /// Puts a card in the place of a message in the person's own chat. One that takes more than one
  /// message is told anew.
  public void instead(String account, String message, Card card, Setting setting) {
    var drawn = AdaptiveCard.message(card, place(setting));
    if (drawn.size() > 1) {
      post(account, drawn);
      return;
    }
    var _ =
        inPrivate(
            account,
            where -> {
              connector.edit(where, message, drawn.getFirst());
              return message;
            });
  }

  private void post(String account, List<TeamsMessage> messages) {
    messages.forEach(
        message -> {
          var _ = inPrivate(account, where -> connector.post(where, Optional.empty(), message));
        });
  }

  /// Of somebody's own chat it says more that they cannot be reached than what is wrong with it.
  private String inPrivate(String account, Function<Connector.Address, String> call) {
    try {
      return call.apply(personal(name(account)));
    } catch (Gone gone) {
      throw switch (gone.what()) {
        case ROOM, MEMBERSHIP -> new Gone(String.valueOf(gone.getMessage()), What.PERSON);
        case MESSAGE, PERMISSION, PERSON, CONTENT -> gone;
      };
    }
  }

  private Connector.Address personal(TeamsName person) {
    var contact =
        contacts
            .find(person)
            .orElseThrow(
                () -> new Gone("Teams has not told where the person is reached", What.PERSON));
    return address(
        person, contact, contact.conversation().orElseGet(() -> opened(person, contact)));
  }

  /// Found once and remembered.
  private String opened(TeamsName person, Contact contact) {
    var user =
        contact
            .user()
            .orElseThrow(() -> new Gone("Teams has not told who the person is", What.PERSON));
    var conversation =
        connector.personal(URI.create(contact.serviceUrl()), contact.bot(), user, person.tenant());
    contacts.remember(
        person,
        Contact.person(contact.serviceUrl(), contact.bot(), user, Optional.of(conversation)));
    return conversation;
  }

  /// That takes rights over all files of a team, which we do not ask for.
  @Override
  public void hand(String room, String name, byte[] content) {
    throw new Gone("a bot of Teams puts no files into rooms", What.PERMISSION);
  }

  /// Where its messages are drawn.
  public TeamsPlace place(Setting setting) {
    var place = new TeamsPlace(setting.session(), Texts.in(setting.language()));
    return dialogs ? place : place.withoutDialogs();
  }

  private static TeamsMessage drawn(Drawn message) {
    return JSON.readValue(message.content(), TeamsMessage.class);
  }

  private static TeamsName name(String name) {
    return TeamsName.of(name)
        .orElseThrow(() -> new IllegalArgumentException("not a room or account of Teams"));
  }
}
