package dialogduk.core.session;

import java.time.LocalDate;

/// Something that may be said again with another value. A doubled click says the same once more.
record Said(String key, String value) {

  static Said date(String cloth, LocalDate date) {
    return new Said("date:" + cloth, date.toString());
  }

  static Said jointMark(String cloth, int turn, int step) {
    return new Said("mark:" + cloth + ":" + turn, String.valueOf(step));
  }

  static Said room(String room, String language) {
    return new Said("room:" + room, language);
  }

  static Said left(String room) {
    return new Said("room:" + room, "");
  }

  static Said jointAnswer(String prompt, TextRef text) {
    return new Said("joint:" + prompt, text.id());
  }

  /// Stays when the action is removed, so that a late repetition does not bring it back.
  static Said action(String id, TextRef what) {
    return new Said(actionKey(id), what.id());
  }

  static String actionKey(String id) {
    return "action:" + id;
  }
}
