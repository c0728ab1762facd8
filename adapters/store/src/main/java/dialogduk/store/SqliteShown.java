package dialogduk.store;

import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.bot.Shown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/// Remembers what rooms show.
record SqliteShown(Readers readers, Writer writer) implements Shown {

  @Override
  public Map<String, Posted> inRoom(String session, String room) {
    return readers.ask(sql -> new ShownTable(sql).inRoom(session, room));
  }

  @Override
  public void remember(String session, String room, String slot, Posted posted) {
    keep(session, sql -> new ShownTable(sql).remember(session, room, slot, posted));
  }

  @Override
  public long generation(String session) {
    return readers.ask(sql -> new SessionTable(sql).generation(session));
  }

  @Override
  public void settled(String session, String room, long generation) {
    keep(session, sql -> new ShownTable(sql).settled(session, room, generation));
  }

  @Override
  public void hold(String session, String room, Hold hold) {
    keep(session, sql -> new ShownTable(sql).hold(session, room, hold));
  }

  @Override
  public List<Room> held(String session) {
    return readers.ask(sql -> new ShownTable(sql).held(session));
  }

  @Override
  public List<Room> behind() {
    return readers.ask(sql -> new ShownTable(sql).behind());
  }

  private interface Keeping {
    void in(Sql sql) throws java.sql.SQLException;
  }

  private void keep(String session, Keeping keeping) {
    Task.Work<Boolean> work =
        sql -> {
          keeping.in(sql);
          return true;
        };
    try {
      writer.submit("the rooms of session " + session, work, false).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof LedgerFailure told ? told : failed;
    }
  }
}
