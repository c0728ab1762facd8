/// The servers that are measured, each a process of its own, and the marks they are sent.
@NullMarked
package dialogduk.bench.server;

import org.jspecify.annotations.NullMarked;
