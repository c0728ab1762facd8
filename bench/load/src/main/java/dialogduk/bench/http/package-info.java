/// A load generator over plain sockets: open and closed loop, one thread that reads.
@NullMarked
package dialogduk.bench.http;

import org.jspecify.annotations.NullMarked;
