/// The web room over HTTP: who a browser is, what each address shows, what each press does. Pages
/// read the same views and cards as any chat and decide nothing themselves.
@NullMarked
package dialogduk.web.room;

import org.jspecify.annotations.NullMarked;
