package dialogduk.core.chat;

import dialogduk.core.bot.PersonChange;

/// What only the web room can give: ways in for those with a browser.
public interface WebDoor {

  /// A personal link for somebody; the old one ends with the change that stores it.
  PersonalLink personalLink(String person);

  /// A code to type, drawn anew.
  String joinCode();

  /// Where a code is typed.
  String joinAddress();

  /// Where those go who are in the session already.
  String roomAddress(String session);

  record PersonalLink(PersonChange change, String address) {}
}
