package dialogduk.teams.standin;

import tools.jackson.databind.node.ObjectNode;

/// A window that one person has open.
///
/// @param place the conversation and thread that it was opened from
public record Dialog(String title, ObjectNode card, String place) {}
