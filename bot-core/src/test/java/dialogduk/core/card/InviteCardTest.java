package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InviteCardTest {

  private static final String JOIN = "https://dialog.example.se/join";
  private static final String ROOM = "https://dialog.example.se/d/ett";

  private final Gathering group = Gathering.begun();

  private String card(String language) {
    var at = new InviteCard.Addresses(JOIN, ROOM);
    return InviteCard.of(group.scene(language), at, "K7M4 RT9X", List.of()).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "sv, En påminnelse om dialogen, Du är inbjuden",
    "en, A reminder of the dialogue, You are invited"
  })
  void has_a_reminder_to_copy_always_and_an_invitation_while_the_door_is_open(
      String language, String reminder, String invitation) {
    assertThat(card(language)).contains(reminder, ROOM).doesNotContain(invitation, "K7M4", JOIN);

    group.does(Cast.FRIDA, new Command.OpenAdmission());

    assertThat(card(language)).contains(reminder, ROOM, invitation, "K7M4 RT9X", JOIN);
  }
}
