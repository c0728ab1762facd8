/// Messages without a chat: what a card says, in blocks that every surface can draw. `Cards` is the
/// only place that composes them; renderers only draw.
@NullMarked
package dialogduk.core.card;

import org.jspecify.annotations.NullMarked;
