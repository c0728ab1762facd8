/// Teams: cards as Adaptive Cards, and the check that a request comes from Teams. Used by the
/// application alone.
@NullMarked
package dialogduk.teams;

import org.jspecify.annotations.NullMarked;
