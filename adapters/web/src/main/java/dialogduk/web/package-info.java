/// The web room: what a person sees and does in a browser. Only `app` may use it.
@NullMarked
package dialogduk.web;

import org.jspecify.annotations.NullMarked;
