/// The web room: what a person sees and does in a browser. `card` draws messages, `page` draws
/// whole pages. Only `app` may use it.
@NullMarked
package dialogduk.web;

import org.jspecify.annotations.NullMarked;
