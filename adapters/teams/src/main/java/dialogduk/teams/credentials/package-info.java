/// The token that we send ourselves when we write to Teams: where it comes from, how long it is
/// kept, and that it goes to nobody else. Used by whatever calls Teams.
@NullMarked
package dialogduk.teams.credentials;

import org.jspecify.annotations.NullMarked;
