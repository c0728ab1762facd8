package dialogduk.core.view;

import dialogduk.core.policy.Right;
import java.time.Instant;

/// Somebody tried what only those who lead may do, and was told to ask them. They get one private
/// note of it; nothing stands in the log.
///
/// @param step the step that the group was at
public record Asked(String session, String person, Right right, int step, Instant at) {}
