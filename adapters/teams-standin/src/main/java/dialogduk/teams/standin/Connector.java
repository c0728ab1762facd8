package dialogduk.teams.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// The connector's addresses, as its swagger names them.
final class Connector {

  static final String PATH = "/emea/";

  private final World world;
  private final Guard guard;
  private final MessageMethods messages;
  private final RosterMethods rosters;

  Connector(World world, Guard guard, MessageMethods messages, RosterMethods rosters) {
    this.world = world;
    this.guard = guard;
    this.messages = messages;
    this.rosters = rosters;
  }

  void handle(HttpExchange exchange) throws IOException {
    Exchange.serve(exchange, world, this::read, this::answer);
  }

  private Call read(HttpExchange exchange, byte[] body) {
    var parts = Exchange.parts(exchange, PATH);
    var operation = operation(exchange.getRequestMethod(), parts);
    var inConversation = parts.size() > 2 && parts.get(1).equals("conversations");
    var call =
        Call.of(
            exchange,
            operation,
            Place.of(inConversation ? parts.get(2) : ""),
            switch (operation) {
              case REPLY, EDIT, DELETE, MEMBER -> parts.get(4);
              case TEAM, CHANNELS -> parts.get(2);
              default -> "";
            },
            body);
    return operation == Operation.CREATE ? messages.placed(call) : call;
  }

  private static Operation operation(String method, List<String> parts) {
    if (!parts.getFirst().equals("v3") || parts.size() < 2) {
      return Operation.UNKNOWN;
    }
    var shape = method + " " + parts.get(1) + " " + parts.size();
    var last = parts.size() > 3 ? parts.get(3) : "";
    return switch (shape + " " + last) {
      case "POST conversations 2 " -> Operation.CREATE;
      case "POST conversations 4 activities" -> Operation.POST;
      case "POST conversations 5 activities" -> Operation.REPLY;
      case "PUT conversations 5 activities" -> Operation.EDIT;
      case "DELETE conversations 5 activities" -> Operation.DELETE;
      case "GET conversations 4 members" -> Operation.MEMBERS;
      case "GET conversations 4 pagedmembers" -> Operation.PAGED_MEMBERS;
      case "GET conversations 5 members" -> Operation.MEMBER;
      case "GET teams 3 " -> Operation.TEAM;
      case "GET teams 4 conversations" -> Operation.CHANNELS;
      default -> Operation.UNKNOWN;
    };
  }

  private Reply answer(Call call) {
    if (call.operation() == Operation.UNKNOWN) {
      world.find("a call to an address that does not exist");
      throw new Refusal(ConnectorError.NOT_FOUND);
    }
    guard.caller(call);
    var wait =
        world.limits.ask(
            call.operation(),
            call.place().base().isEmpty() ? call.item() : call.place().base(),
            world.options.tenant(),
            world.now());
    if (wait > 0) {
      return Reply.error(ConnectorError.THROTTLED).retryAfter(Long.toString(wait));
    }
    knownArguments(call);
    synchronized (world) {
      return done(call);
    }
  }

  private void knownArguments(Call call) {
    var known =
        call.operation() == Operation.PAGED_MEMBERS
            ? Set.of("pageSize", "continuationToken")
            : Set.of();
    for (var name : call.query().keySet()) {
      if (!known.contains(name)) {
        world.find(call.title() + ": there is no argument " + name);
      }
    }
  }

  private Reply done(Call call) {
    return switch (call.operation()) {
      case CREATE -> messages.create(call);
      case POST -> messages.post(call);
      case REPLY -> messages.reply(call);
      case EDIT -> messages.edit(call);
      case DELETE -> messages.delete(call);
      case MEMBERS -> rosters.all(call);
      case PAGED_MEMBERS -> rosters.page(call);
      case MEMBER -> rosters.one(call);
      case TEAM -> rosters.team(call);
      case CHANNELS -> rosters.channels(call);
      case TOKEN, OPENID, KEYS, UNKNOWN, ANSWER -> throw new Refusal(ConnectorError.NOT_FOUND);
    };
  }
}
