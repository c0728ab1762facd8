package dialogduk.web.page;

import java.util.List;

/// What went wrong, why, and what to do now. Never a stack trace.
///
/// @param now ways on; the first is the usual one
public record ErrorPage(Frame frame, String what, String why, List<Link> now) implements Page {
  public ErrorPage {
    now = List.copyOf(now);
  }
}
