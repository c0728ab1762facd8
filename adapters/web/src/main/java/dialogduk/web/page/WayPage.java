package dialogduk.web.page;

/// Step 4 of a new dialogue: way of working and times. Fields: `way` (`meeting`, `apart`, `mixed`),
/// `answer-by` (a `datetime-local`, may be empty).
public record WayPage(Frame frame, Step step, String way, String answerBy) implements Page {}
