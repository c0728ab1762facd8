/// Folds of the log for reading: what was shown and written, what is parked, what was agreed to do,
/// what happened. A view may be thrown away and rebuilt at any time.
@NullMarked
package dialogduk.core.view;

import org.jspecify.annotations.NullMarked;
