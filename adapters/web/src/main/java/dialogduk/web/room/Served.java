package dialogduk.web.room;

import dialogduk.web.page.Page;
import dialogduk.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers a browser: a page, its live fragment, or another address.
final class Served {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Pages pages;

  Served(Pages pages) {
    this.pages = pages;
  }

  ResponseEntity<String> page(HttpServletRequest request, Page page, String language) {
    return page(request, HttpStatus.OK, page, language);
  }

  ResponseEntity<String> page(
      HttpServletRequest request, HttpStatus status, Page page, String language) {
    var fragment = request.getParameter("fragment") != null;
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept")
        .body(fragment ? pages.fragment(page, language) : pages.render(page, language));
  }

  /// The browser goes there with a plain GET.
  static ResponseEntity<String> elsewhere(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
