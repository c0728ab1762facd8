package dialogduk.web.card;

/// Where a card is drawn, and for whom.
///
/// @param base the path that the card's form is posted under, as `{base}/do`
/// @param csrf the token that the form sends back
/// @param language of the few words that are the surface's own
/// @param title whether the card carries the page's own title, so that its first heading is the h1
public record Place(String base, String csrf, String language, Look look, boolean title) {

  public Place(String base, String csrf, String language) {
    this(base, csrf, language, Look.MAIN, false);
  }

  public Place look(Look other) {
    return new Place(base, csrf, language, other, title);
  }

  public Place withTitle() {
    return new Place(base, csrf, language, look, true);
  }
}
