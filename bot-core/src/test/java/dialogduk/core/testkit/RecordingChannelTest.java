package dialogduk.core.testkit;

import dialogduk.core.bot.Channel;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.RecordingChannel.Handed;
import dialogduk.core.testkit.RecordingChannel.Private;
import java.util.List;
import java.util.stream.Stream;

class RecordingChannelTest extends ChannelContract {

  private final RecordingChannel channel = new RecordingChannel();

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected String room() {
    return "room";
  }

  @Override
  protected String otherRoom() {
    return "other";
  }

  @Override
  protected String eva() {
    return "eva";
  }

  @Override
  protected String ulf() {
    return "ulf";
  }

  @Override
  protected String trigger() {
    return "trigger";
  }

  @Override
  protected List<String> standsIn(String room) {
    return channel.cardsIn(room).stream().map(Card::plain).toList();
  }

  @Override
  protected List<String> standsUnder(String room, String message) {
    return channel.under(message).stream().map(Card::plain).toList();
  }

  @Override
  protected List<String> shownOnlyTo(String person) {
    return Stream.of(channel.whispers(), channel.told(), channel.forms())
        .flatMap(List::stream)
        .filter(seen -> seen.person().equals(person))
        .map(Private::card)
        .map(Card::plain)
        .toList();
  }

  @Override
  protected List<String> filesIn(String room) {
    return channel.files().stream()
        .filter(file -> file.room().equals(room))
        .map(Handed::name)
        .toList();
  }
}
