package dialogduk.web.page;

import java.util.List;

/// The first page: what this is, a code to join with, the dialogues one is in.
///
/// @param demo whether trying it alone is offered: posts to `/demo`
/// @param mine the dialogues this browser is in, newest first
/// @param sample the cloth that shows what remains of a dialogue
public record StartPage(Frame frame, boolean demo, List<Mine> mine, Sample sample) implements Page {
  public StartPage {
    mine = List.copyOf(mine);
  }

  /// @param state where it stands, in words
  public record Mine(String title, String href, String state) {}

  /// What is printed on a cloth. What is filled in stands among the words of the page.
  ///
  /// @param number such as *Duk 1 av 16*
  public record Sample(
      String phase,
      String number,
      String title,
      List<String> questions,
      String clarity,
      String low,
      String high,
      String date) {
    public Sample {
      questions = List.copyOf(questions);
    }
  }
}
