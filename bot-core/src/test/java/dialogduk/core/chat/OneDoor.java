package dialogduk.core.chat;

import dialogduk.core.bot.PersonChange;

/// The web as a chat sees it, with one link and one code.
final class OneDoor implements WebDoor {

  @Override
  public PersonalLink personalLink(String person) {
    return new PersonalLink(
        new PersonChange.SetLink(person, PersonChange.LinkKind.PERSONAL, "hash"),
        "https://dialog.example.se/l/secret");
  }

  @Override
  public String joinCode() {
    return "K7M4RT9X";
  }

  @Override
  public String joinAddress() {
    return "https://dialog.example.se/join";
  }

  @Override
  public String roomAddress(String session) {
    return "https://dialog.example.se/d/" + session;
  }
}
