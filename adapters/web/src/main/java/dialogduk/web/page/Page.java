package dialogduk.web.page;

/// Everything one page shows. The name of the record is the name of its template: `StartPage` is
/// drawn by `start.html`.
public sealed interface Page
    permits ActionsPage,
        BoardPage,
        CapacityPage,
        ChecklistPage,
        ClothPage,
        ClothsPage,
        ErrorPage,
        HistoryPage,
        JoinPage,
        LinkPage,
        OpennessPage,
        PeoplePage,
        PrintPage,
        PurposePage,
        RecordPage,
        RoomPage,
        SaveLinkPage,
        ScopePage,
        StartPage,
        WaitPage {

  Frame frame();

  /// The template that draws it.
  default String template() {
    var name = getClass().getSimpleName();
    return name.substring(0, name.length() - "Page".length())
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
