package dialogduk.bench.server;

import dialogduk.bench.http.Requests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Marks by everybody in turn, each signed when it is sent, and what each person was told. Nobody
/// has two under way; whoever marks again chooses another step.
public final class Marks implements Requests {

  public static final int STEPS = 5;

  private static final int FREE = 0;
  private static final int UNDER_WAY = 1;
  private static final String REFUSED = "\"errors\"";
  private static final String ANOTHER_FORM = "\"submit\"";
  private static final String ALGORITHM = "HmacSHA256";

  private final People people;
  private final Template template;
  private final byte[] head;
  private final Mac mac;
  private final byte[][] users;
  private final byte[][] sessions;
  private final int[] order;
  private final int[] visits;
  private final int[] told;
  private final boolean[] doubtful;
  private final AtomicIntegerArray state;
  private int at;
  private int left = Integer.MAX_VALUE;
  private int times = 1;
  private int repeated;
  private int last = NONE;

  /// @param seed that the order of the people is drawn from
  Marks(
      Template template, List<String> sessions, People people, String secret, int port, long seed) {
    this.people = people;
    this.template = template.copy();
    this.head = head(port, template.length());
    this.mac = mac(secret);
    this.users =
        IntStream.range(0, people.count())
            .mapToObj(it -> bytes(People.user(it)))
            .toArray(byte[][]::new);
    this.sessions = sessions.stream().map(Marks::bytes).toArray(byte[][]::new);
    this.order = shuffled(people.count(), seed);
    this.visits = new int[people.count()];
    this.told = new int[people.count()];
    this.doubtful = new boolean[people.count()];
    this.state = new AtomicIntegerArray(people.count());
  }

  /// No more than so many from now on.
  public void atMost(int requests) {
    left = requests;
  }

  /// From now on each mark is sent so many times in a row, the same each time.
  public void eachTimes(int wanted) {
    times = wanted;
    repeated = 0;
    last = NONE;
  }

  /// Those who came last come again with the same marks.
  public void again(int count) {
    at -= count;
    for (int i = at; i < at + count; i++) {
      visits[person(i)]--;
    }
    last = NONE;
  }

  private int person(int position) {
    return order[Math.floorMod(position, order.length)];
  }

  @Override
  public int next(ByteBuffer request) {
    if (left == 0) {
      return NONE;
    }
    left--;
    var person = nextPerson();
    write(request, template.with(users[person], sessions[people.sessionOf(person)], step(person)));
    return person;
  }

  private int nextPerson() {
    if (last != NONE && repeated < times) {
      repeated++;
      return last;
    }
    for (int tries = 0; tries < order.length; tries++) {
      var person = person(at++);
      if (times > 1 || state.compareAndSet(person, FREE, UNDER_WAY)) {
        visits[person]++;
        last = person;
        repeated = 1;
        return person;
      }
    }
    throw new IllegalStateException("everybody waits for an answer; take more people");
  }

  private int step(int person) {
    return 1 + (visits[person] * 2 + person) % STEPS;
  }

  /// A mark that is not taken is answered with what is wrong with its field, or with another form.
  @Override
  public boolean isAccepted(int status, String body) {
    return status == 200 && !body.contains(REFUSED) && !body.contains(ANOTHER_FORM);
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
  public int told(int person) {
    return doubtful[person] ? 0 : told[person];
  }

  // --- a request

  private void write(ByteBuffer request, byte[] body) {
    var seconds = Long.toString(System.currentTimeMillis() / 1000);
    mac.update(bytes("v0:" + seconds + ":"));
    var signature = HexFormat.of().formatHex(mac.doFinal(body));
    request
        .put(head)
        .put(bytes("X-Slack-Request-Timestamp: " + seconds))
        .put(bytes("\r\nX-Slack-Signature: v0="))
        .put(bytes(signature))
        .put(bytes("\r\n\r\n"))
        .put(body);
  }

  private static byte[] head(int port, int length) {
    return bytes(
        """
        POST /slack/events HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r
        Accept: application/json,*/*\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        """
            .formatted(port, length));
  }

  private static Mac mac(String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int[] shuffled(int count, long seed) {
    var order = IntStream.range(0, count).toArray();
    var random = new Random(seed);
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
