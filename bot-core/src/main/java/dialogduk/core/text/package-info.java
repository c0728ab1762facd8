/// The bot's own words, per language. The questions belong to the dialogue definitions.
@NullMarked
package dialogduk.core.text;

import org.jspecify.annotations.NullMarked;
