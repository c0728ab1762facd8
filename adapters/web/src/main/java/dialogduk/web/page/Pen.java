package dialogduk.web.page;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.Card;
import dialogduk.web.card.Drawing;
import dialogduk.web.card.HtmlCard;
import dialogduk.web.card.Place;
import java.util.List;

/// What templates may draw beside their own markup. What comes from here is HTML, escaped already.
public final class Pen {

  public String card(Card card, Place place) {
    return HtmlCard.render(card, place);
  }

  public String blocks(List<Block> blocks, Place place) {
    return HtmlCard.render(blocks, place);
  }

  public String brand() {
    return Drawing.brand();
  }

  public String sign(Sign sign) {
    return Drawing.sign(sign);
  }

  public String rings(int step, int steps) {
    return Drawing.rings(step, steps);
  }

  public String mini(Drawing.Mini mini, int parked) {
    return Drawing.mini(mini, parked);
  }

  public String scale(Sheet.Scale scale) {
    return Drawing.scale(
        scale.question(), scale.words(), scale.steps(), scale.low(), scale.high(), scale.figures());
  }
}
