/// Slack: cards as messages and modals, and the check that a request comes from Slack. Used by the
/// application alone.
@NullMarked
package dialogduk.slack;

import org.jspecify.annotations.NullMarked;
