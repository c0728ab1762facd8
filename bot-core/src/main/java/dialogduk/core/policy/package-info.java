/// Who may do what: the permissions matrix as one table, and the one question asked of it before
/// any command is decided. What is not in the table is denied.
@NullMarked
package dialogduk.core.policy;

import org.jspecify.annotations.NullMarked;
