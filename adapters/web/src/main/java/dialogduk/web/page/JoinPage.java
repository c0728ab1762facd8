package dialogduk.web.page;

import org.jspecify.annotations.Nullable;

/// Join with a code. Posts `code` and `name` to `/join`.
///
/// @param code as typed
/// @param name as typed
/// @param problem why it did not work and what to do: the code does not exist, or wait that long
public record JoinPage(Frame frame, String code, String name, @Nullable String problem)
    implements Page {}
