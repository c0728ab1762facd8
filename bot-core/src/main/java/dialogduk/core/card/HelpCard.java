package dialogduk.core.card;

import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.command.CommandWord;
import dialogduk.core.command.Usable;
import dialogduk.core.session.Context;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person may write now, with what it does. Private, and the answer to an empty text too, so
/// it begins with where the group is.
public final class HelpCard {

  private HelpCard() {}

  public static Card of(Scene scene, Context who) {
    var texts = scene.texts();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(texts.say("help.title"), 2));
    blocks.add(new Prose(PanelCard.headline(scene), Tone.PLAIN));
    if (mustStateCapacity(scene, who)) {
      blocks.add(new Prose(texts.say("refusal.state-capacity-first"), Tone.PLAIN));
    }
    blocks.addAll(words(texts, new Usable(scene.session(), scene.dialogue(), who).words()));
    return new Card("help", texts.say("help.title"), blocks);
  }

  /// For somebody who is in no dialogue here.
  public static Card outside(Texts texts) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(texts.say("help.title"), 2));
    blocks.add(new Prose(texts.say("help.outside"), Tone.PLAIN));
    blocks.addAll(words(texts, List.of(CommandWord.NEW, CommandWord.CHECK, CommandWord.HELP)));
    return new Card("help", texts.say("help.title"), blocks);
  }

  /// One word: how it is written, what it does, and for whom it is.
  public static Card about(Texts texts, CommandWord word) {
    var lines = new ArrayList<>(List.of(does(texts, word), audience(texts, word)));
    if (word.isLater()) {
      lines.add(Misheard.notYet(texts, word));
    }
    var usage = word.usage(texts.language());
    return new Card("help", usage, List.of(new Note(NoteKind.INFO, usage, lines)));
  }

  private static boolean mustStateCapacity(Scene scene, Context who) {
    var member = scene.session().member(who.actor());
    return scene.session().isRunning()
        && member != null
        && member.participates()
        && who.capacity() == null;
  }

  private static List<Block> words(Texts texts, List<CommandWord> words) {
    var facts =
        words.stream()
            .map(word -> new Fact(word.usage(texts.language()), does(texts, word)))
            .toList();
    return List.of(
        new Facts(texts.say("help.now"), facts),
        new Prose(texts.say("help.either-language"), Tone.QUIET));
  }

  private static String does(Texts texts, CommandWord word) {
    return texts.say("command." + word.wire());
  }

  private static String audience(Texts texts, CommandWord word) {
    return texts.say("help." + word.audience().name().toLowerCase(Locale.ROOT));
  }
}
