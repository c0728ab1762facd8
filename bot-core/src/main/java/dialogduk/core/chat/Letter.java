package dialogduk.core.chat;

import dialogduk.core.card.Card;

/// A private message to an account of a chat, in the language of the person it stands for.
///
/// @param session whose buttons it carries
public record Letter(String session, String account, String language, Card card) {}
