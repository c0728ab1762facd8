package dialogduk.web.page;

import dialogduk.core.disclosure.Openness;

/// Step 5 of a new dialogue. Field: `openness` (`open`, `nameless`).
///
/// @param employer how many seats the employer has, to say what holds for this group
/// @param union how many seats the union side has
/// @param total from how many marks a result is shown
/// @param perSide how many of each side it takes before the sides are shown apart
public record OpennessPage(
    Frame frame, Step step, Openness selected, int employer, int union, int total, int perSide)
    implements Page {}
