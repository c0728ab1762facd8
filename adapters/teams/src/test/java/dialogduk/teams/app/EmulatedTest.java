package dialogduk.teams.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import org.junit.jupiter.api.Test;

class EmulatedTest {

  private static String locale(String told) {
    var activity = new Activity(ActivityTypes.MESSAGE);
    activity.setLocale(told);
    Emulated.corrected(activity);
    return activity.getLocale();
  }

  @Test
  void speaks_no_language_when_it_says_the_same_of_everybody() {
    assertThat(locale("en-US")).isEmpty();
  }

  @Test
  void speaks_what_somebody_has_chosen() {
    assertThat(locale("sv-SE")).isEqualTo("sv-SE");
    assertThat(locale("en-GB")).isEqualTo("en-GB");
  }
}
