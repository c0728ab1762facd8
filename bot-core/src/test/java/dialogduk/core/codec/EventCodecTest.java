package dialogduk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.codec.EventCodec.Decoded;
import dialogduk.core.codec.EventCodec.Stored;
import dialogduk.core.session.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

  @Test
  void sorts_the_members() {
    assertThat(EventCodec.encode(new Event.JointMarkSet("goals", 1, 4)).body())
        .isEqualTo("{\"cloth\":\"goals\",\"step\":4,\"turn\":1}");
  }

  @Test
  void leaves_out_what_is_absent() {
    assertThat(EventCodec.encode(EventSamples.byFile().get("opened.bare")).body())
        .doesNotContain("null", "answerBy", "detour");
  }

  @Test
  void says_when_a_kind_is_from_a_newer_release() {
    assertThat(EventCodec.decode(new Stored("teleported", "{}")))
        .isEqualTo(new Decoded.Unknown("teleported", "this release knows no event of that kind"));
  }

  @Test
  void says_when_a_member_is_from_a_newer_release() {
    assertThat(EventCodec.decode(new Stored("reminded", "{\"cloth\":\"goals\",\"loud\":true}")))
        .isEqualTo(new Decoded.Unknown("reminded", "this release does not know its member 'loud'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{} {}",
        "{\"cloth\":\"goals\",\"step\":\"four\",\"turn\":1}",
        "{\"cloth\":\"goals\",\"step\":4,\"step\":5,\"turn\":1}",
        "{\"cloth\":\"goals\",\"turn\":1}"
      })
  void says_when_a_body_is_damaged(String body) {
    assertThat(EventCodec.decode(new Stored("joint-mark-set", body)))
        .isEqualTo(new Decoded.Unknown("joint-mark-set", "its body cannot be read"));
  }

  @Test
  void stands_for_an_event_in_its_envelope_with_one_text() {
    assertThat(
            EventCodec.envelope(
                "s\"1",
                2,
                "2026-11-22T08:00:00Z",
                "p1",
                EventCodec.encode(new Event.Reminded("goals"))))
        .isEqualTo(
            "{\"at\":\"2026-11-22T08:00:00Z\",\"body\":{\"cloth\":\"goals\"},\"by\":\"p1\","
                + "\"kind\":\"reminded\",\"session\":\"s\\\"1\",\"version\":2}");
  }
}
