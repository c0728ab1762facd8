package dialogduk.web.room;

import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Phase;
import dialogduk.web.page.ActionsPage;
import dialogduk.web.page.BoardPage;
import dialogduk.web.page.ClothPage;
import dialogduk.web.page.ClothsPage;
import dialogduk.web.page.HistoryPage;
import dialogduk.web.page.PrintPage;
import dialogduk.web.page.RecordPage;
import jakarta.servlet.http.HttpServletRequest;

/// The pages that everybody in the room may read. All of them show what was shown; none of them
/// knows what is sealed.
final class ReadingPages {

  private final ClothsPages cloths;
  private final ClothPages cloth;
  private final ActionPages actions;
  private final HistoryPages history;
  private final BoardPages board;
  private final RecordPages record;

  ReadingPages(Desk desk, StatusPages status) {
    this.cloths = new ClothsPages();
    this.cloth = new ClothPages(desk, status);
    this.actions = new ActionPages(desk, status);
    this.history = new HistoryPages(desk);
    this.board = new BoardPages(desk);
    this.record = new RecordPages();
  }

  ClothsPage cloths(HttpServletRequest request, Visitor visitor, Scene scene) {
    return cloths.of(request, visitor, scene);
  }

  ClothPage cloth(HttpServletRequest request, Visitor visitor, Scene scene, Cloth which) {
    return cloth.of(request, visitor, scene, which);
  }

  ClothPage summary(HttpServletRequest request, Visitor visitor, Scene scene, Phase phase) {
    return cloth.summary(request, visitor, scene, phase);
  }

  ActionsPage actions(HttpServletRequest request, Visitor visitor, Scene scene) {
    return actions.of(request, visitor, scene);
  }

  /// The same, with the form for a new one in which somebody has begun to write.
  ActionsPage newAction(HttpServletRequest request, Visitor visitor, Scene scene, String begun) {
    return actions.begun(request, visitor, scene, begun);
  }

  HistoryPage history(HttpServletRequest request, Visitor visitor, Scene scene) {
    return history.of(request, visitor, scene);
  }

  BoardPage board(HttpServletRequest request, Visitor visitor, Scene scene) {
    return board.of(request, visitor, scene);
  }

  RecordPage record(HttpServletRequest request, Visitor visitor, Scene scene) {
    return record.record(request, visitor, scene);
  }

  PrintPage print(HttpServletRequest request, Visitor visitor, Scene scene) {
    return record.print(request, visitor, scene);
  }
}
