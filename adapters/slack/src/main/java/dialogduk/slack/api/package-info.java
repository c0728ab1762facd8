/// What we ask of Slack: the verbs of a channel over its Web API, within what it allows.
@NullMarked
package dialogduk.slack.api;

import org.jspecify.annotations.NullMarked;
