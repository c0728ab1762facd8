package dialogduk.web.page;

import dialogduk.core.disclosure.Openness;

/// Step 4 of a new dialogue. Field: `openness` (`open`, `nameless`).
///
/// @param total from how many marks a result is shown
/// @param perSide how many of each side it takes before the sides are shown apart
public record OpennessPage(Frame frame, Step step, Openness selected, int total, int perSide)
    implements Page {}
