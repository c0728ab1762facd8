package dialogduk.app;

import dialogduk.core.text.Texts;
import dialogduk.web.page.Pages;
import dialogduk.web.room.Desk;
import dialogduk.web.room.Doors;
import dialogduk.web.room.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a person sees when something went wrong: what, why, what now; never a stack trace.
@Controller
class Failures implements ErrorController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Pages pages;
  private final Doors doors;

  Failures(Desk desk, Doors doors) {
    this.pages = desk.pages();
    this.doors = doors;
  }

  @RequestMapping("/error")
  ResponseEntity<String> failed(HttpServletRequest request) {
    var status = status(request);
    var language = doors.language(request);
    var page = ErrorPages.page(request, language, kind(status));
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("Content-Language", Texts.in(language).language())
        .body(pages.render(page, language));
  }

  private static HttpStatus status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatus.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, UNAUTHORIZED -> "not-found";
      case FORBIDDEN -> "forbidden";
      case METHOD_NOT_ALLOWED -> "method";
      case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "media";
      case TOO_MANY_REQUESTS -> "too-many";
      default -> status.is4xxClientError() ? "bad-request" : "broken";
    };
  }
}
