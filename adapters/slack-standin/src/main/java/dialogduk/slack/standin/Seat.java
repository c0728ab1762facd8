package dialogduk.slack.standin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where somebody sits at a page: as whom, and looking at which of their conversations.
///
/// @param people whom one can be
/// @param channels the conversations this person is in
record Seat(
    Person person,
    Account account,
    Team team,
    List<Account> people,
    List<Conversation> channels,
    Optional<Conversation> in) {

  /// As the address asks, or else the first there is; nothing where there is nobody.
  static Optional<Seat> take(Standin standin, World world, Map<String, String> fields) {
    var people =
        world.accounts.values().stream()
            .filter(one -> one.kind() != Account.Kind.BOT && world.teams.containsKey(one.team()))
            .sorted(Comparator.comparing(Account::id))
            .toList();
    return asked(people, Account::id, fields.get("as"))
        .map(it -> seat(standin, world, people, it, fields));
  }

  private static Seat seat(
      Standin standin,
      World world,
      List<Account> people,
      Account account,
      Map<String, String> fields) {
    var channels =
        world.conversations.values().stream()
            .filter(one -> one.team().equals(account.team()) && one.has(account.id()))
            .sorted(Comparator.comparing(Conversation::id))
            .toList();
    return new Seat(
        standin.person(account.id()),
        account,
        standin.installed(account.team()),
        people,
        channels,
        asked(channels, Conversation::id, fields.get("in")));
  }

  private static <T> Optional<T> asked(
      List<T> all, Function<T, String> id, @Nullable String wanted) {
    return all.stream()
        .filter(one -> id.apply(one).equals(wanted))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  static String name(Conversation one) {
    return one.kind() == Conversation.Kind.IM ? "dialogduk" : "#" + one.name();
  }
}
