package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.testkit.KeptRooms;
import dialogduk.core.testkit.KeptRooms.Said;
import dialogduk.teams.TeamsMessage;
import dialogduk.teams.standin.ConnectorError;
import dialogduk.teams.standin.Fault;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// A stand-in tenant as rooms are kept in it. Closing it sees that nothing in it was strange.
final class KeptTenant implements KeptRooms.Chat {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Tenant tenant;

  KeptTenant(int rooms) {
    tenant = new Tenant(rooms);
  }

  Tenant tenant() {
    return tenant;
  }

  @Override
  public Instant now() {
    return tenant.clock().instant();
  }

  @Override
  public void advance(Duration time) {
    tenant.clock().advance(time);
  }

  @Override
  public String room(int number) {
    return tenant.room(number);
  }

  @Override
  public Channel channel() {
    return tenant.channel();
  }

  @Override
  public void restart() {
    tenant.restart();
  }

  @Override
  public List<Said> messages(int room) {
    return tenant.standin().botMessages(tenant.conversation(room)).stream()
        .map(message -> said("s" + room, message))
        .toList();
  }

  /// It is the whole of what we drew, and not only the text.
  private Said said(String session, Message message) {
    var text = Tenant.text(message);
    var drawn = channel().draw(KeptRooms.card(text), new Setting(session, "sv")).getFirst();
    var card = JSON.readValue(drawn.content(), TeamsMessage.class).card();
    assertThat(message.cards()).containsExactly(JSON.valueToTree(card));
    return new Said(message.id(), text);
  }

  @Override
  public void misbehave(long seed) {
    tenant
        .standin()
        .faults()
        .atRandom(
            seed,
            0.25,
            Set.of(Operation.POST, Operation.EDIT),
            new Fault.TooMany("1"),
            new Fault.TooMany("4"),
            new Fault.TooMany(""),
            new Fault.Refuses(ConnectorError.PRECONDITION_FAILED),
            new Fault.Refuses(ConnectorError.SERVICE_ERROR),
            new Fault.Refuses(ConnectorError.BAD_GATEWAY),
            new Fault.Refuses(ConnectorError.GATEWAY_TIMEOUT),
            new Fault.Slow(Duration.ofMillis(20)),
            new Fault.SlowAnswer(Duration.ofMillis(20)),
            new Fault.Cut(),
            new Fault.LostAnswer());
  }

  @Override
  public void behave() {
    tenant.standin().faults().clear();
  }

  @Override
  public long wentWrong() {
    return tenant.standin().faults().happened();
  }

  @Override
  public long refused() {
    var limits = tenant.standin().limits();
    return limits.throttled().size() + limits.impatient();
  }

  @Override
  public String place(String room) {
    return room;
  }

  @Override
  public long edits() {
    return tenant.standin().received(Operation.EDIT).size();
  }

  @Override
  public void close() {
    var findings = tenant.standin().findings();
    tenant.close();
    assertThat(findings).isEmpty();
  }
}
