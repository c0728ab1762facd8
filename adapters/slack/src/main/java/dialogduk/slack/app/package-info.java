/// What comes from Slack: commands, presses, forms and events, read from verified payloads and
/// answered before they are acknowledged.
@NullMarked
package dialogduk.slack.app;

import org.jspecify.annotations.NullMarked;
