package dialogduk.core.card;

import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.command.Aim;
import dialogduk.core.command.CommandWord;
import dialogduk.core.command.Spoken;
import dialogduk.core.command.Spoken.Spelling;
import dialogduk.core.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/// The private answer to what was typed and could not be acted on: what to write instead. Of what
/// was typed it says back one shortened word at most.
public final class Misheard {

  private Misheard() {}

  public static Card of(Texts texts, Spoken.Unclear unclear) {
    return switch (unclear) {
      case Spoken.Unknown unknown -> unknown(texts, unknown);
      case Spoken.Incomplete(var word, var what) ->
          whisper(
              texts.say(
                  switch (what) {
                    case TARGET -> "unclear.target";
                    case QUESTION -> "unclear.question";
                    case CODE -> "unclear.code";
                    case TIME -> "unclear.time";
                  },
                  word.usage(texts.language())),
              unchanged(texts));
      case Spoken.Surplus(var word) ->
          whisper(texts.say("unclear.surplus", word.name(texts.language())), unchanged(texts));
    };
  }

  /// Understood, and not built yet.
  public static Card later(Texts texts, Spoken.Later later) {
    return whisper(notYet(texts, later.word()), unchanged(texts));
  }

  /// Nothing, or more than one thing, is called what was typed.
  ///
  /// @throws IllegalArgumentException for an aim that was found: there is nothing to ask
  public static Card aim(Scene scene, Aim aim) {
    return switch (aim) {
      case Aim.At at -> throw new IllegalArgumentException("found: " + at.id());
      case Aim.Nowhere() -> whisper(scene.say("aim.nowhere"), unchanged(scene.texts()));
      case Aim.Several(var ids) ->
          whisper(
              scene.say("aim.several"),
              Stream.concat(
                  ids.stream().map(id -> named(scene, id)), unchanged(scene.texts()).stream()));
    };
  }

  /// Why nothing was done, to somebody who is nowhere.
  public static Card said(Texts texts, String key) {
    return whisper(texts.say(key), unchanged(texts));
  }

  /// "bekräfta finns inte än."
  static String notYet(Texts texts, CommandWord word) {
    return texts.say("unclear.later", word.name(texts.language()));
  }

  private static Card unknown(Texts texts, Spoken.Unknown unknown) {
    var said =
        unknown.typed().isEmpty()
            ? texts.say("unclear.unreadable")
            : texts.say("unclear.unknown", unknown.typed());
    var names = unknown.closest().stream().map(Spelling::name).toList();
    var instead =
        names.isEmpty()
            ? texts.say("unclear.help", CommandWord.HELP.name(texts.language()))
            : texts.say("unclear.closest", texts.oneOf(names));
    return whisper(said, Stream.concat(Stream.of(instead), unchanged(texts).stream()));
  }

  private static String named(Scene scene, String id) {
    return scene.dialogue().hasCloth(id)
        ? scene.say("aim.cloth", scene.dialogue().number(id), scene.words().clothTitle(id))
        : scene.say("aim.prompt", scene.promptNumber(id), scene.promptName(id));
  }

  private static List<String> unchanged(Texts texts) {
    return List.of(texts.say("whisper.nothing-changed"));
  }

  private static Card whisper(String text, List<String> lines) {
    return new Card("whisper", text, List.of(new Note(NoteKind.INFO, text, lines)));
  }

  private static Card whisper(String text, Stream<String> lines) {
    return whisper(text, lines.toList());
  }
}
