package dialogduk.web.card;

/// How loudly a card is drawn. What one does now lies on a sheet; everything else is quieter.
public enum Look {
  /// The column of the page where one works.
  MAIN,
  /// The column beside it.
  SIDE,
  /// Read from eight metres: no controls.
  BOARD
}
