/// What may be shown of what people gave in confidence, and how much of it.
///
/// Everything that shows a marking or an answer (card, page, export, history, log) asks here and
/// shows no more than it was given. The rules read counts, never what somebody marked.
@NullMarked
package dialogduk.core.disclosure;

import org.jspecify.annotations.NullMarked;
