/// Between bytes and values: the only package of the core that knows JSON. What comes from outside
/// is read with a limit on everything and never trusted; what is wrong is told as a value.
@NullMarked
package dialogduk.core.codec;

import org.jspecify.annotations.NullMarked;
