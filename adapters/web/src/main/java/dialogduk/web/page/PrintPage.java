package dialogduk.web.page;

import java.util.List;

/// Cloths to print, filled or blank, a sheet or more each.
///
/// @param back where one came from
public record PrintPage(Frame frame, List<Sheet> sheets, String back) implements Page {
  public PrintPage {
    sheets = List.copyOf(sheets);
  }
}
