package dialogduk.store;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/// Opens the store in a folder, hands in so many answers one after the other, and says `in <n>` for
/// each that was acknowledged and `no <n>` for each that was not. Then it stops without closing.
final class HandingIn {

  static final String SESSION = "s1";
  static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);

  private HandingIn() {}

  public static void main(String[] arguments) {
    var store = SqliteStore.open(StoreSettings.in(Path.of(arguments[0])));
    var ports = StorePorts.of(store);
    say("open");
    try {
      ports.commit(Changing.in(SESSION).opening(BOX));
    } catch (CompletionException failed) {
      say("no box");
    }
    for (int n = 0; n < Integer.parseInt(arguments[1]); n++) {
      say((handedIn(ports, n) ? "in " : "no ") + n);
    }
    say("health " + store.health().state());
    Runtime.getRuntime().halt(0);
  }

  static String person(int n) {
    return "p" + n;
  }

  private static boolean handedIn(dialogduk.core.testkit.Ports ports, int n) {
    var handIn = new RowChange.HandIn(new Answer.Text("answer " + n), Changing.AT);
    try {
      return ports
          .kept(Changing.in(SESSION).writing(BOX, person(n), handIn))
          .contains(Kept.AS_ASKED);
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof LedgerFailure) {
        return false;
      }
      throw failed;
    }
  }

  /// One write to standard output, so that a trace of system calls shows when it was said.
  private static void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
