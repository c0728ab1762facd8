package dialogduk.web.page;

import org.jspecify.annotations.Nullable;

/// The top of a page.
///
/// @param eyebrow who sees the page, or where it belongs
/// @param title the one h1
/// @param lead the state in a sentence
public record Head(@Nullable String eyebrow, String title, @Nullable String lead) {}
