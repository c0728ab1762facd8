package dialogduk.teams.standin;

/// A conversation's id taken apart: the conversation itself, and the thread in a channel.
///
/// @param root the id of the thread's first message; empty outside threads
record Place(String base, String root) {

  private static final String THREAD = ";messageid=";

  static Place of(String id) {
    var cut = id.indexOf(THREAD);
    return cut < 0
        ? new Place(id, "")
        : new Place(id.substring(0, cut), id.substring(cut + THREAD.length()));
  }

  static String thread(String base, String root) {
    return base + THREAD + root;
  }
}
