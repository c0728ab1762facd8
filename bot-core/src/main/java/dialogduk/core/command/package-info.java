/// What people type to the bot, in every chat and in the web's command box: one grammar for all of
/// them. `CommandWord` is the table, `Grammar` reads, `Spoken` is what was understood, and `Aim`
/// finds the cloth or question that was meant.
///
/// Pure: today's date comes in as a parameter. What a person typed leaves here only as [Written],
/// which no log can print.
@NullMarked
package dialogduk.core.command;

import org.jspecify.annotations.NullMarked;
