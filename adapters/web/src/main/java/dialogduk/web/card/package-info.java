/// Cards as HTML, and the presses that come back from them. Pure: no Spring, no clock, no network.
@NullMarked
package dialogduk.web.card;

import org.jspecify.annotations.NullMarked;
