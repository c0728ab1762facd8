/// Installing the app in many workspaces: the way there and back by OAuth, and the tokens that come
/// of it, which are sealed, changed before they expire and gone when the app is.
@NullMarked
package dialogduk.slack.install;

import org.jspecify.annotations.NullMarked;
