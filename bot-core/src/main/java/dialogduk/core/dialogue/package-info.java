/// What a group walks through: a dialogue of phases, cloths and prompts, and its words in each
/// language. Everything here is data read once and never changed; anyone may use it. The records
/// check themselves, so that whoever holds a `Dialogue` holds a sound one.
@NullMarked
package dialogduk.core.dialogue;

import org.jspecify.annotations.NullMarked;
