/// What is measured of the servers: W1, W2 and W10 of the performance page.
@NullMarked
package dialogduk.bench.workload;

import org.jspecify.annotations.NullMarked;
