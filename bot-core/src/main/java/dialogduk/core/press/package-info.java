/// From a press to commands: what a button, and the form around it, ask for. Every chat hands its
/// presses here, so that a button means the same everywhere.
@NullMarked
package dialogduk.core.press;

import org.jspecify.annotations.NullMarked;
