/// A chat's talk with the bot: what is typed and pressed there, and what is answered. An adapter
/// turns its payloads into these values and shows what comes back; it decides nothing.
@NullMarked
package dialogduk.core.chat;

import org.jspecify.annotations.NullMarked;
