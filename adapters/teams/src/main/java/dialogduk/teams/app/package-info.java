/// What people do in Teams, and what they are answered.
@NullMarked
package dialogduk.teams.app;

import org.jspecify.annotations.NullMarked;
