/// The check that a request comes from Teams, before anything else reads it: the Bot Framework SDK
/// lets by what it must not. Used by the application, which puts
/// [dialogduk.teams.guard.GuardFilter] first of all filters.
@NullMarked
package dialogduk.teams.guard;

import org.jspecify.annotations.NullMarked;
