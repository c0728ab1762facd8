package dialogduk.core.bot;

import dialogduk.core.session.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the log and the texts its events point to.
public interface Events {

  /// The version a session is at; 0 if there is none.
  long version(String session);

  /// What came after a version, in order. In a session that can only be read it ends before the
  /// first event that is in doubt.
  List<Entry> after(String session, long version);

  /// The bodies of texts by id; a text that was erased is missing.
  Map<String, String> texts(String session, Collection<String> ids);

  /// Every session in the store, in no particular order.
  List<String> sessions();

  /// The first entry of every session, in no particular order.
  List<Entry> beginnings();

  /// Why a session can only be read (its hash chain is broken, or it was written by a newer
  /// release), as a sentence for the operator; empty for a sound one. Changes to such a session
  /// fail.
  Optional<String> readOnly(String session);
}
