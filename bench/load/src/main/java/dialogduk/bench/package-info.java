/// Starts what is measured, measures it, and writes down what came of it. Run by `bench/run.sh`.
@NullMarked
package dialogduk.bench;

import org.jspecify.annotations.NullMarked;
