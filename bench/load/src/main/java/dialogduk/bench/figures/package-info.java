/// The arithmetic of what is claimed: percentiles, spreads over rounds, ratios.
@NullMarked
package dialogduk.bench.figures;

import org.jspecify.annotations.NullMarked;
