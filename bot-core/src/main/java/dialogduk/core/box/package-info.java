/// What lies in the sealed box before it is shown: one row per person and item, and the changes a
/// person can make to their own. Rows are plain values here; padding and encryption belong to the
/// store. Used by the rules, by the ports and by the stores.
@NullMarked
package dialogduk.core.box;

import org.jspecify.annotations.NullMarked;
