/// Servers that speak Slack's Web API and are neither Slack nor our own stand-in, for tests on the
/// loopback: what is taken for granted of an answer shows where another gives less of it.
@NullMarked
package dialogduk.slack.elsewhere;

import org.jspecify.annotations.NullMarked;
