package dialogduk.bench.workload;

import java.util.Map;

/// One round of one contestant.
///
/// @param workload as on the performance page, with what was varied (`W1 at 167/s`)
/// @param figures by name
public record Sample(String workload, String server, int round, Map<String, Double> figures) {}
