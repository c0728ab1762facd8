/// Slack's own rules for blocks, for tests and for those who stand in for a workspace.
package dialogduk.slack.strict;
