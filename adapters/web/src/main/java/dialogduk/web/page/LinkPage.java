package dialogduk.web.page;

/// A personal link, opened. Says only whose it is: previews of links must not tell of the dialogue.
/// Posts to the frame's path.
public record LinkPage(Frame frame, String name) implements Page {}
