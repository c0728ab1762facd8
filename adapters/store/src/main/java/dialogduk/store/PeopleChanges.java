package dialogduk.store;

import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.PersonChange.LinkKind;
import java.sql.SQLException;

/// Carries out what a change says about people.
final class PeopleChanges {

  private final PersonTable people;
  private final LinkTable links;
  private final AccountTable accounts;
  private final SessionTable sessions;
  private final ConnectCodeTable codes;
  private final CircleTable circles;
  private final SealedBoxes boxes;

  PeopleChanges(Sql sql, SealedBoxes boxes) {
    this.people = new PersonTable(sql);
    this.links = new LinkTable(sql);
    this.accounts = new AccountTable(sql);
    this.sessions = new SessionTable(sql);
    this.codes = new ConnectCodeTable(sql);
    this.circles = new CircleTable(sql);
    this.boxes = boxes;
  }

  void apply(String session, PersonChange change) throws SQLException {
    switch (change) {
      case PersonChange.Add(var person, var name, var waiting, var madeUp) ->
          people.add(session, person, name, waiting, madeUp);
      case PersonChange.LetIn(var person) -> people.letIn(session, person);
      case PersonChange.Rename(var person, var name) -> people.rename(session, person, name);
      case PersonChange.SetCapacity(var person, var capacity) ->
          people.capacity(session, person, capacity);
      case PersonChange.SetLanguage(var person, var language) ->
          people.language(session, person, language);
      case PersonChange.SetLink(var person, var kind, var hash) ->
          setLink(session, person, kind, hash);
      case PersonChange.EndLinks(var person, var kind) -> links.end(session, person, kind);
      case PersonChange.SetAccount(var person, var account) ->
          accounts.set(session, person, account);
      case PersonChange.OfferCode(var person, var hash, var until) ->
          codes.offer(session, person, hash, until);
      case PersonChange.EndCode(var person) -> codes.end(session, person);
      case PersonChange.Merge(var person, var other) -> merge(session, person, other);
      case PersonChange.LinkSaved(var person) -> people.linkSaved(session, person);
      case PersonChange.Forget(var person) -> forget(session, person);
      case PersonChange.SetJoinCode(var _, var code) -> sessions.joinCode(session, code);
    }
  }

  private void setLink(String session, String person, LinkKind kind, String hash)
      throws SQLException {
    switch (kind) {
      case PERSONAL -> {
        links.end(session, person, kind);
        people.linkRenewed(session, person);
      }
      case BROWSER -> people.linkOpened(session, person);
    }
    links.add(session, person, kind, hash);
  }

  private void merge(String session, String person, String other) throws SQLException {
    accounts.move(session, other, person);
    links.move(session, other, person, LinkKind.BROWSER);
    circles.merge(session, other, person);
    boxes.merge(session, other, person);
    links.end(session, other, LinkKind.PERSONAL);
    codes.end(session, other);
    people.forgetWaiting(session, other);
  }

  private void forget(String session, String person) throws SQLException {
    for (var kind : LinkKind.values()) {
      links.end(session, person, kind);
    }
    accounts.forget(session, person);
    codes.end(session, person);
    boxes.forget(session, person);
    people.forget(session, person);
  }
}
