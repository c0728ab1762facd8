package dialogduk.web.room;

import dialogduk.core.text.Texts;
import dialogduk.web.page.ErrorPage;
import dialogduk.web.page.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// What went wrong, why, and what to do now; never a stack trace.
public final class ErrorPages {

  private ErrorPages() {}

  /// The same for what is not there, what is not yours, and a link that has ended.
  public static ErrorPage notFound(HttpServletRequest request, String language) {
    return page(request, language, "not-found");
  }

  /// Something else that has to be said, and no page of a room.
  ///
  /// @param what key of what happened
  /// @param now key of why, and what to do
  public static ErrorPage told(
      HttpServletRequest request, String language, String what, String now, Object... details) {
    var texts = Texts.in(language);
    var said = texts.say(what, details);
    return new ErrorPage(
        Frames.outside(request, said, ""),
        said,
        texts.say(now, details),
        List.of(new Link(texts.say("error.start"), "/")));
  }

  /// @param kind which words: `not-found`, `forbidden`, `broken`, `unavailable`, `too-many`,
  ///   `method`, `media`
  public static ErrorPage page(HttpServletRequest request, String language, String kind) {
    var texts = Texts.in(language);
    return new ErrorPage(
        Frames.outside(request, texts.say("error." + kind), ""),
        texts.say("error." + kind),
        texts.say("error." + kind + "-text"),
        List.of(
            new Link(texts.say("error.start"), "/"), new Link(texts.say("error.code"), "/join")));
  }
}
