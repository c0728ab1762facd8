package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.FieldId.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldIdTest {

  @Test
  void is_written_as_documented() {
    assertThat(new FieldId(Kind.TEXT, "answers:goals-5-years").write())
        .isEqualTo("text_answers_cgoals-5-years");
    assertThat(new FieldId(Kind.TEXT, "rows.0.1").write()).isEqualTo("text_rows_d0_d1");
    assertThat(new FieldId(Kind.MANY, "cloths").next().write()).isEqualTo("many_cloths_p2");
  }

  @Property
  void comes_back_as_it_was(
      @ForAll Kind kind,
      @ForAll
          @StringLength(min = 1, max = 60)
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '0', to = '9')
          @Chars({'-', ':', '.'})
          String name,
      @ForAll @IntRange(min = 1, max = 200) int part) {
    var id = new FieldId(kind, name, part);
    assertThat(FieldId.of(id.write())).contains(id);
    assertThat(id.write()).matches("[a-zA-Z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text_",
        "text_a.b",
        "text_a:b",
        "text_a_",
        "text_a_p1",
        "text_a_p0",
        "text_a_p1000",
        "text_a_x",
        "TEXT_a",
        "user_a",
        "__proto__",
        "@type",
        "one_å"
      })
  void is_nothing_else(String written) {
    assertThat(FieldId.of(written)).isEmpty();
  }

  @Property
  void never_stumbles(@ForAll String written) {
    assertThat(FieldId.of(written)).isNotNull();
  }
}
