package dialogduk.core.session;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the shell knows of the moment and of the one who asks.
///
/// @param actor the random key of the person, from a verified envelope
/// @param capacity as stated by the person in this session
/// @param today the date in the group's zone
public record Context(String actor, @Nullable Capacity capacity, Instant at, LocalDate today) {}
