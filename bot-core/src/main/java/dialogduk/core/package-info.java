/// The bot without its surroundings: rules, views, cards, texts and the ports that adapters fill
/// in. Nothing here reads a clock, draws a lot or knows a framework, a database or a chat.
@NullMarked
package dialogduk.core;

import org.jspecify.annotations.NullMarked;
