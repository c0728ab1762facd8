package dialogduk.core.testkit;

import dialogduk.core.bot.People.Offer;
import dialogduk.core.bot.People.Person;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.PersonChange.LinkKind;
import dialogduk.core.session.Capacity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of one session and how they find it.
final class MemoryPeople {

  private record Link(LinkKind kind, String hash, String person) {}

  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, String> accounts = new LinkedHashMap<>();
  private final Map<String, Offered> offers = new LinkedHashMap<>();
  private @Nullable String joinCode;

  private record Offered(String hash, Instant until) {}

  MemoryPeople copy() {
    var copy = new MemoryPeople();
    copy.people.putAll(people);
    copy.links.addAll(links);
    copy.accounts.putAll(accounts);
    copy.offers.putAll(offers);
    copy.joinCode = joinCode;
    return copy;
  }

  void apply(PersonChange change) {
    var person = change.person();
    switch (change) {
      case PersonChange.Add(var _, var name, var waiting, var madeUp) ->
          people.putIfAbsent(
              person, new Person(person, name, waiting, null, null, madeUp, false, false));
      case PersonChange.LetIn _ ->
          change(person, old -> with(old, old.name(), false, old.capacity(), old.language()));
      case PersonChange.Rename(var _, var name) ->
          change(person, old -> with(old, name, old.waiting(), old.capacity(), old.language()));
      case PersonChange.SetCapacity(var _, var capacity) ->
          change(person, old -> with(old, old.name(), old.waiting(), capacity, old.language()));
      case PersonChange.SetLanguage(var _, var language) ->
          change(person, old -> with(old, old.name(), old.waiting(), old.capacity(), language));
      case PersonChange.SetLink(var _, var kind, var hash) -> setLink(person, kind, hash);
      case PersonChange.EndLinks(var _, var kind) ->
          links.removeIf(link -> link.kind() == kind && link.person().equals(person));
      case PersonChange.SetAccount(var _, var account) -> accounts.put(account, person);
      case PersonChange.OfferCode(var _, var hash, var until) ->
          offers.put(person, new Offered(hash, until));
      case PersonChange.EndCode _ -> offers.remove(person);
      case PersonChange.Merge(var _, var other) -> merge(other, person);
      case PersonChange.LinkSaved _ -> change(person, old -> linked(old, old.linkOpened(), true));
      case PersonChange.Forget _ -> {
        people.remove(person);
        links.removeIf(link -> link.person().equals(person));
        accounts.values().removeIf(person::equals);
        offers.remove(person);
      }
      case PersonChange.SetJoinCode(var _, var code) -> joinCode = code;
    }
  }

  private void merge(String from, String to) {
    accounts.replaceAll((_, person) -> person.equals(from) ? to : person);
    links.replaceAll(
        link ->
            link.person().equals(from) && link.kind() == LinkKind.BROWSER
                ? new Link(link.kind(), link.hash(), to)
                : link);
    links.removeIf(link -> link.person().equals(from));
    offers.remove(from);
    if (people.containsKey(from) && people.get(from).waiting()) {
      people.remove(from);
    }
  }

  Stream<Offer> offers(String session, String hash) {
    return offers.entrySet().stream()
        .filter(offer -> offer.getValue().hash().equals(hash))
        .map(offer -> new Offer(session, offer.getKey(), offer.getValue().until()));
  }

  private void setLink(String person, LinkKind kind, String hash) {
    switch (kind) {
      case PERSONAL -> {
        links.removeIf(link -> link.kind() == kind && link.person().equals(person));
        change(person, old -> linked(old, false, false));
      }
      case BROWSER -> change(person, old -> linked(old, true, old.linkSaved()));
    }
    links.add(new Link(kind, hash, person));
  }

  private void change(String person, UnaryOperator<Person> change) {
    people.computeIfPresent(person, (_, old) -> change.apply(old));
  }

  private static Person with(
      Person old,
      String name,
      boolean waiting,
      @Nullable Capacity capacity,
      @Nullable String language) {
    return new Person(
        old.key(),
        name,
        waiting,
        capacity,
        language,
        old.madeUp(),
        old.linkOpened(),
        old.linkSaved());
  }

  private static Person linked(Person old, boolean opened, boolean saved) {
    return new Person(
        old.key(),
        old.name(),
        old.waiting(),
        old.capacity(),
        old.language(),
        old.madeUp(),
        opened,
        saved);
  }

  List<Person> all() {
    return List.copyOf(people.values());
  }

  @Nullable Person find(String person) {
    return people.get(person);
  }

  @Nullable String byLink(LinkKind kind, String hash) {
    return links.stream()
        .filter(link -> link.kind() == kind && link.hash().equals(hash))
        .map(Link::person)
        .findFirst()
        .orElse(null);
  }

  @Nullable String byAccount(String account) {
    return accounts.get(account);
  }

  List<String> accounts(String person) {
    return accounts.entrySet().stream()
        .filter(account -> account.getValue().equals(person))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Nullable String joinCode() {
    return joinCode;
  }
}
