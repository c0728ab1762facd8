/// The storing ports of the core over plain JDBC. Only `app` may use it.
@NullMarked
package dialogduk.store;

import org.jspecify.annotations.NullMarked;
