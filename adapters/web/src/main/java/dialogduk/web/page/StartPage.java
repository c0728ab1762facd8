package dialogduk.web.page;

import java.util.List;

/// The first page: what this is, a code to join with, the dialogues one is in.
///
/// @param demo whether trying it alone is offered: posts to `/demo`
/// @param mine the dialogues this browser is in, newest first
public record StartPage(Frame frame, boolean demo, List<Mine> mine) implements Page {
  public StartPage {
    mine = List.copyOf(mine);
  }

  /// @param state where it stands, in words
  public record Mine(String title, String href, String state) {}
}
