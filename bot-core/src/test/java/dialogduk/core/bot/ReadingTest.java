package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Rooms.Attached;
import dialogduk.core.session.Command;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private final Gathering group = Gathering.begun();

  @BeforeEach
  void somebody_owns_an_action_and_has_accounts() {
    group.does(
        Cast.FRIDA,
        new Command.AddAction("a1", null, group.text("Boka möte"), null, Cast.EVA.key(), null));
    for (var account : List.of("slack:T2:U7", "slack:T1:U1", "teams:t1:29:ab:c")) {
      group.knows(Cast.EVA, account);
    }
    group.knows(Cast.ULF, "slack:T1:U2");
  }

  @Test
  void knows_owners_by_their_accounts_in_the_workspace_of_the_room() {
    assertThat(accounts("slack:T1:C1")).containsExactly(entryOfEva("slack:T1:U1"));
    assertThat(accounts("slack:T2:C1")).containsExactly(entryOfEva("slack:T2:U7"));
    assertThat(accounts("teams:t1:19:xyz@thread.tacv2"))
        .containsExactly(entryOfEva("teams:t1:29:ab:c"));
  }

  @Test
  void knows_nobody_elsewhere() {
    assertThat(accounts("slack:T3:C1")).isEmpty();
    assertThat(accounts("teams:t2:19:xyz@thread.tacv2")).isEmpty();
    assertThat(group.scene("sv").accounts()).isEmpty();
  }

  private Map<String, String> accounts(String room) {
    return group
        .reading()
        .scene(Gathering.SESSION, new Attached(room, "sv"))
        .orElseThrow()
        .accounts();
  }

  private static Map.Entry<String, String> entryOfEva(String account) {
    return Map.entry(Cast.EVA.key(), account);
  }
}
