/// What we write to Teams: the verbs of a channel, and where each conversation is reached.
@NullMarked
package dialogduk.teams.api;

import org.jspecify.annotations.NullMarked;
