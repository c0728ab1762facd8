package dialogduk.web.room;

import dialogduk.web.PageWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Whoever presses the link to the other language keeps it on this device, on whichever page it
/// was.
@ControllerAdvice
public final class ChosenLanguage {

  private final Doors doors;

  public ChosenLanguage(Doors doors) {
    this.doors = doors;
  }

  /// Added beside the other cookies: as a header of the answer's entity it would take the place of
  /// the one that the forms need.
  @ModelAttribute
  void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String language) {
    if (language != null
        && PageWords.LANGUAGES.contains(language)
        && request.getMethod().equals("GET")) {
      response.addHeader(HttpHeaders.SET_COOKIE, doors.languageCookie(language).toString());
    }
  }
}
