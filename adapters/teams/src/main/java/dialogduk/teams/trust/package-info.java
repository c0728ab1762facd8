/// Whom the Teams app trusts: its settings, the hosts that may get our token, and how we ask a
/// server that may be slow, dead or full of rubbish. Used by the guard and the credentials.
@NullMarked
package dialogduk.teams.trust;

import org.jspecify.annotations.NullMarked;
