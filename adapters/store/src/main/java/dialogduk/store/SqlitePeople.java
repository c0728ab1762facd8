package dialogduk.store;

import dialogduk.core.bot.People;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.session.Sealed;
import java.util.List;
import java.util.Optional;

/// Reads who the people of a session are.
record SqlitePeople(Readers readers) implements People {

  @Override
  public List<Person> all(String session) {
    return readers.ask(sql -> new PersonTable(sql).all(session));
  }

  @Override
  public Optional<Person> find(String session, String person) {
    return readers.ask(sql -> new PersonTable(sql).find(session, person));
  }

  @Override
  public Optional<Found> byLink(PersonChange.LinkKind kind, String hash) {
    return readers.ask(sql -> new LinkTable(sql).find(kind, hash));
  }

  @Override
  public Optional<String> byAccount(String session, String account) {
    return readers.ask(sql -> new AccountTable(sql).person(session, account));
  }

  @Override
  public List<Found> byAccount(String account) {
    return readers.ask(sql -> new AccountTable(sql).everywhere(account));
  }

  @Override
  public List<String> accounts(String session, String person) {
    return readers.ask(sql -> new AccountTable(sql).of(session, person));
  }

  @Override
  public Optional<Offer> byConnectCode(String hash) {
    return readers.ask(sql -> new ConnectCodeTable(sql).find(hash));
  }

  @Override
  public Optional<String> byJoinCode(String code) {
    return readers.ask(sql -> new SessionTable(sql).byJoinCode(code));
  }

  @Override
  public Optional<String> joinCode(String session) {
    return readers.ask(sql -> new SessionTable(sql).joinCode(session));
  }

  @Override
  public Optional<Circle> circle(String session, Sealed box) {
    return readers.ask(sql -> new CircleTable(sql).find(Place.of(session, box)));
  }
}
