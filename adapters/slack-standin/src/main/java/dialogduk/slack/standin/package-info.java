/// The stand-in: a strict workspace that speaks Slack's protocol on the loopback, for tests. It is not
/// Slack, holds nothing of it, and is never part of the program.
@NullMarked
package dialogduk.slack.standin;

import org.jspecify.annotations.NullMarked;
