package dialogduk.web.page;

import dialogduk.core.session.Purpose;
import org.jspecify.annotations.Nullable;

/// Step 1 of a new dialogue. Fields: `purpose` (`new-agreement`, `revision`), `title`, and
/// `start-code` when one is asked for.
///
/// @param startCode whether this server asks for a code before a dialogue may be started
public record PurposePage(
    Frame frame, Step step, @Nullable Purpose purpose, String title, boolean startCode)
    implements Page {}
