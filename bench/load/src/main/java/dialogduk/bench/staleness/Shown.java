package dialogduk.bench.staleness;

/// What came of one way to keep cards up to date.
///
/// @param way its name
/// @param edits sent to the workspace
/// @param tooMany answered with 429
/// @param never marks that the card did not count in the end
/// @param took until the last was shown, from when it was over, in seconds
public record Shown(
    String way,
    int rooms,
    double p50,
    double p99,
    double mean,
    long edits,
    long tooMany,
    long never,
    double took) {}
