/// Results as JSON, as a page to read and as pictures.
@NullMarked
package dialogduk.bench.report;

import org.jspecify.annotations.NullMarked;
