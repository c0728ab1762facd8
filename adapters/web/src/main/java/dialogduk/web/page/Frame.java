package dialogduk.web.page;

import org.jspecify.annotations.Nullable;

/// What surrounds every page.
///
/// @param title of the browser's tab, without the name of the product
/// @param where the line beside the brand: the dialogue and the organisation; may be empty
/// @param base the path of the room (`/d/7f3a`), or empty outside one; posts go to `{base}/do`
/// @param tab the open tab of the room; without one no tabs are shown
/// @param path of this page, without a query: the language links lead to `{path}?language=en`
/// @param csrf the token every form sends back, in the field `csrf`
/// @param demo whether people and answers here are made up, which every page then says
/// @param live whether the page listens to `{base}/live` and keeps itself fresh
/// @param me a meaningless word, the same for one person in one dialogue: under it the browser
///   keeps text that has not reached the server; empty when nobody is known
/// @param credit whose the questions are
public record Frame(
    String title,
    String where,
    String base,
    @Nullable Tab tab,
    String path,
    String csrf,
    boolean demo,
    boolean live,
    String me,
    Credit credit) {

  /// Whose the questions of a dialogue are.
  ///
  /// @param sentence at the foot of a page; empty where no dialogue is known
  /// @param source the same in a few words, for a sheet of paper
  public record Credit(String sentence, String source) {
    public static final Credit NONE = new Credit("", "");
  }

  /// The same under the questions of a dialogue.
  public Frame crediting(Credit other) {
    return new Frame(title, where, base, tab, path, csrf, demo, live, me, other);
  }

  /// A page outside a room.
  public static Frame outside(String title, String where, String path, String csrf) {
    return new Frame(title, where, "", null, path, csrf, false, false, "", Credit.NONE);
  }

  /// The tabs of a room.
  public enum Tab {
    STATUS(""),
    CLOTHS("/cloths"),
    ACTIONS("/actions"),
    HISTORY("/history");

    private final String path;

    Tab(String path) {
      this.path = path;
    }

    /// The path under the room's.
    public String path() {
      return path;
    }

    /// The key of its name.
    public String key() {
      return "tab." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
