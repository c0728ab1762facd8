package dialogduk.web.room;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Boxes;
import dialogduk.core.bot.Events;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.People;
import dialogduk.core.bot.Reading;
import dialogduk.core.chat.Chats;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.session.FreeText;
import dialogduk.core.view.Asks;
import dialogduk.web.page.Pages;
import java.time.InstantSource;
import java.time.ZoneId;

/// What the controllers work with.
public record Desk(
    Bot bot,
    Reading reading,
    People people,
    Events events,
    Boxes boxes,
    Dialogues dialogues,
    DemoTexts demo,
    Lots lots,
    Asks asks,
    Chats chats,
    InstantSource clock,
    ZoneId zone,
    Pages pages,
    WebSettings settings) {

  /// A text on its way to the store, cleaned where it enters.
  FreeText text(String raw) {
    return new FreeText(lots.name(), lots.name(), dialogduk.core.box.PlainText.clean(raw).strip());
  }
}
