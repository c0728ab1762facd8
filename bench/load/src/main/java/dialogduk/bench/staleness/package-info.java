/// How old the card in the channel is (W3), on a clock that is moved by hand.
@NullMarked
package dialogduk.bench.staleness;

import org.jspecify.annotations.NullMarked;
