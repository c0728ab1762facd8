package dialogduk.core.session;

import java.time.Instant;

/// What the log stores: an event in its envelope.
///
/// @param version 1 for the first event of the session, then without gaps
/// @param by the random key of the person who caused it
public record Entry(String session, long version, Instant at, String by, Event event) {}
