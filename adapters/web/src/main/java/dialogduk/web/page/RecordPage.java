package dialogduk.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The record so far, as it will be printed, with the ways to take it along.
///
/// @param print where it is without the frame, ready to print
/// @param blank where the same cloths are without answers
/// @param note what is not in it: "Pågående svar ingår inte."
public record RecordPage(
    Frame frame, List<Sheet> sheets, String print, String blank, @Nullable String note)
    implements Page {
  public RecordPage {
    sheets = List.copyOf(sheets);
  }
}
