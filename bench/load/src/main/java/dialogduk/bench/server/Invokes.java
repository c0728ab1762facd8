package dialogduk.bench.server;

import dialogduk.bench.http.Requests;
import dialogduk.teams.standin.Cards;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Marks through Teams, by everybody in turn: the `task/submit` of the form that each has open,
/// with a name of its own and a token of its own, and what each person was told. Nobody has two
/// under way; whoever marks again chooses another step.
public final class Invokes implements Requests {

  static final String PATH = "/api/messages";

  private static final int FREE = 0;
  private static final int UNDER_WAY = 1;

  private final List<JsonNode> forms;
  private final Supplier<String> authorization;
  private final int acknowledgement;
  private final int port;
  private final int[] visits;
  private final int[] told;
  private final boolean[] doubtful;
  private final AtomicIntegerArray state;
  private int at;

  /// @param forms what each person's client sends
  /// @param authorization signs a token
  /// @param acknowledgement length of the answer that says that a mark is kept
  Invokes(List<JsonNode> forms, Supplier<String> authorization, int acknowledgement, int port) {
    this.forms = List.copyOf(forms);
    this.authorization = authorization;
    this.acknowledgement = acknowledgement;
    this.port = port;
    this.visits = new int[forms.size()];
    this.told = new int[forms.size()];
    this.doubtful = new boolean[forms.size()];
    this.state = new AtomicIntegerArray(forms.size());
  }

  /// The input for the step that is chosen.
  static String field(JsonNode card) {
    return Cards.inputs(card).stream()
        .map(input -> input.path("id").asString(""))
        .filter(id -> id.endsWith("_step"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the form has no step to choose"));
  }

  @Override
  public int next(ByteBuffer request) {
    for (int tries = 0; tries < forms.size(); tries++) {
      int person = at++ % forms.size();
      if (state.compareAndSet(person, FREE, UNDER_WAY)) {
        visits[person]++;
        write(request, body(person));
        return person;
      }
    }
    throw new IllegalStateException("everybody waits for an answer; take more people");
  }

  private int step(int person) {
    return 1 + (visits[person] * 2 + person) % Marks.STEPS;
  }

  private byte[] body(int person) {
    var activity = (ObjectNode) forms.get(person).deepCopy();
    activity.put("id", "f:" + UUID.randomUUID());
    var data = (ObjectNode) activity.at("/value/data");
    data.propertyNames().stream()
        .filter(name -> name.endsWith("_step"))
        .toList()
        .forEach(name -> data.put(name, "=" + step(person)));
    return activity.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(ByteBuffer request, byte[] body) {
    var head =
        """
        POST %s HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Content-Type: application/json; charset=utf-8\r
        Authorization: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(PATH, port, authorization.get(), body.length);
    request.put(head.getBytes(StandardCharsets.US_ASCII)).put(body);
  }

  @Override
  public boolean isAccepted(int status, String body) {
    return status == 200 && body.length() == acknowledgement;
  }

  @Override
  public void answered(int person, int status, String body) {
    if (isAccepted(status, body)) {
      told[person] = step(person);
      doubtful[person] = false;
    } else {
      doubtful[person] = true;
    }
    state.set(person, FREE);
  }

  @Override
  public void lost(int person) {
    doubtful[person] = true;
    state.set(person, FREE);
  }

  /// What a person was last told is kept; 0 when they were told nothing, or nobody knows.
  int told(int person) {
    return doubtful[person] ? 0 : told[person];
  }
}
