/// The rules of a facilitated dialogue: what may be asked (`Command`), what has happened (`Event`),
/// why something was refused (`Refusal`), and the three pure functions between them
/// (`SessionDecider`).
///
/// Everything here is a value or a pure function; any module may use it.
@NullMarked
package dialogduk.core.session;

import org.jspecify.annotations.NullMarked;
