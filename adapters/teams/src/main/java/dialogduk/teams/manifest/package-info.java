/// What is uploaded to Teams so that the app can be installed there: the manifest and its icons,
/// which lie in `manifests/teams`. Used by the application's command for operators.
@NullMarked
package dialogduk.teams.manifest;

import org.jspecify.annotations.NullMarked;
