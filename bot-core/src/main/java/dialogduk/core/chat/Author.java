package dialogduk.core.chat;

/// Who typed or pressed, from the verified envelope of a chat.
///
/// @param account stands for them in every session (`slack:T1:U1`)
/// @param name as the chat shows it; the facilitator sees it when they ask to be let in
/// @param language `sv` or `en`, for those who have chosen none themselves
public record Author(String account, String name, String language) {}
