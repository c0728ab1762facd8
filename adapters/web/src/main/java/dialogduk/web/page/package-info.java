/// Whole pages: a record for each holds what it shows, `Pages` draws it. No server is needed.
@NullMarked
package dialogduk.web.page;

import org.jspecify.annotations.NullMarked;
