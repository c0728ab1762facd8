/// Programs to compare with, as small as they can be. Started by `bench/run.sh` and nobody else.
@NullMarked
package dialogduk.bench.peer;

import org.jspecify.annotations.NullMarked;
