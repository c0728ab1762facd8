package dialogduk.web.card;

import dialogduk.core.card.Block.Meter;
import dialogduk.core.card.Block.Ruled;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Block.Slips;
import dialogduk.core.card.Block.Spread;
import dialogduk.core.card.Block.Spreads;
import dialogduk.core.card.Block.Table;
import java.util.List;

/// What is shown to everyone: counts, answers, joint texts, tables and spreads.
final class Figures {

  /// More squares than this say nothing that the number does not.
  private static final int MOST_BOXES = 40;

  /// Answers longer than this are read in one column.
  private static final int SHORT = 600;

  private final Sheet sheet;
  private final Html html;

  Figures(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html;
  }

  void meter(Meter meter) {
    html.element("p", meter.text(), "class", "count num");
    if (meter.of() == 0 || meter.of() > MOST_BOXES) {
      return;
    }
    html.open("div", "class", "boxes", "aria-hidden", "true");
    for (int box = 0; box < meter.of(); box++) {
      html.element("i", "", "class", box < meter.done() ? "on" : null);
    }
    html.close();
  }

  void slips(Slips slips) {
    html.open("ul", "class", "slips" + columns(slips.slips()));
    for (var slip : slips.slips()) {
      html.open("li", "class", "slip");
      html.element(
          "span",
          slip.author() == null ? slip.label() : slip.label() + " · " + slip.author(),
          "class",
          "tagg");
      html.text(" ").element("span", slip.text(), "class", "pre").close();
    }
    html.close();
  }

  private String columns(List<Slip> slips) {
    if (slips.stream().anyMatch(it -> it.text().length() > SHORT)) {
      return "";
    }
    return sheet.place.look() == Look.BOARD ? " c3" : " c2";
  }

  void ruled(Ruled ruled) {
    html.element("p", ruled.text(), "class", "ruled pre");
    if (ruled.foot() != null) {
      html.element("p", ruled.foot(), "class", "small quiet");
    }
  }

  void table(Table table) {
    html.open("table", "class", "cards");
    if (!table.caption().isEmpty()) {
      html.element("caption", table.caption());
    }
    html.open("thead").open("tr");
    table.columns().forEach(it -> html.element("th", it, "scope", "col"));
    html.close().close().open("tbody");
    table.rows().forEach(row -> row(table.columns(), row));
    html.close().close();
  }

  private void row(List<String> columns, List<String> row) {
    html.open("tr");
    for (int column = 0; column < row.size(); column++) {
      if (column == 0) {
        html.element("th", row.get(column), "scope", "row", "class", "pre");
      } else {
        var head = column < columns.size() ? columns.get(column) : "";
        html.element("td", row.get(column), "class", "pre", "data-h", head);
      }
    }
    html.close();
  }

  void spread(Spread spread) {
    spread(spread, SpreadFigure.highest(spread.figures()));
  }

  void spreads(Spreads spreads) {
    int highest =
        spreads.side().stream().mapToInt(it -> SpreadFigure.highest(it.figures())).max().orElse(0);
    html.open("div", "class", "pair");
    spreads.side().forEach(it -> spread(it, highest));
    html.close();
  }

  private void spread(Spread spread, int highest) {
    html.open("figure", "class", "spread").open("figcaption");
    var caption = spread.caption().split("\n", 2);
    html.element("strong", caption[0]);
    if (caption.length == 2) {
      html.single("br").element("span", caption[1], "class", "quiet");
    }
    html.close();
    html.raw(SpreadFigure.draw(spread, sheet.newId("figure"), highest));
    html.element("p", spread.words(), "class", "small");
    html.close();
  }
}
