/// A stand-in for the chat service that bots of the Bot Framework talk to: conversations, rosters, an
/// issuer of tokens, and everything that can go wrong. Loopback only; used by tests alone.
@NullMarked
package dialogduk.teams.standin;

import org.jspecify.annotations.NullMarked;
