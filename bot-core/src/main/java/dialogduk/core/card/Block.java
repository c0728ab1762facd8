package dialogduk.core.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a card. All texts are plain: a renderer escapes them once, for its surface. A new kind
/// must break the compile of every renderer that forgets it.
public sealed interface Block {

  /// Whether there is something to fill in. A code that is filled in is there to be copied.
  default boolean asks() {
    return switch (this) {
      case Line line -> line.kind() != LineKind.CODE || line.value().isBlank();
      case Input _, Rows _, Choice _, Ticks _, Scale _ -> true;
      case Where _,
          Heading _,
          Prose _,
          Status _,
          Question _,
          Meter _,
          Slips _,
          Ruled _,
          Table _,
          Spread _,
          Spreads _,
          Buttons _,
          Note _,
          Facts _,
          Called _,
          Fold _ ->
          false;
    };
  }

  /// Where the card belongs: phase to the left, number to the right.
  record Where(String left, String right) implements Block {}

  /// @param level 1 for the title of a page, 2 for a card, 3 inside a card
  record Heading(String text, int level) implements Block {}

  record Prose(String text, Tone tone) implements Block {}

  enum Tone {
    PLAIN,
    LEAD,
    QUIET,
    STRONG
  }

  /// A state in words, with a drawn mark that repeats it.
  record Status(Sign sign, String text) implements Block {}

  enum Sign {
    COMING,
    OPEN,
    PAUSED,
    SHOWN,
    DRAFT,
    PARKED,
    LEFT,
    SEALED
  }

  /// A printed question with its number and, before it, its sub-heading.
  record Question(String number, @Nullable String heading, String text) implements Block {}

  /// "5 av 8 har svarat": the squares only repeat the number and stand for no persons.
  ///
  /// @param of 0 when only the sentence may be told
  record Meter(String text, int done, int of) implements Block {}

  /// Answers as slips of paper, in their shown order.
  record Slips(List<Slip> slips) implements Block {
    public Slips {
      slips = List.copyOf(slips);
    }
  }

  /// @param label "Svar A"
  /// @param author only in the open mode
  record Slip(String label, String text, @Nullable String author) {}

  /// Text on ruled lines: a joint answer. Line breaks are kept.
  ///
  /// @param foot version, writer and date
  record Ruled(String text, @Nullable String foot) implements Block {}

  record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A shown marking: dots on a line, number above, words under it.
  ///
  /// @param figures how many marked each step, lowest first
  /// @param words the same as a sentence
  record Spread(String caption, List<Integer> figures, String low, String high, String words)
      implements Block {
    public Spread {
      figures = List.copyOf(figures);
    }
  }

  /// Several spreads of equal size beside each other.
  record Spreads(List<Spread> side) implements Block {
    public Spreads {
      side = List.copyOf(side);
    }
  }

  /// @param name of the field in the form that holds the block
  /// @param number of the question, or empty
  /// @param state "Utkast, inte inlämnat" and the like, tied to the field
  /// @param saved "Sparat kl. 9.42" or the highest length
  record Input(
      String name,
      String number,
      @Nullable String heading,
      String label,
      @Nullable String hint,
      String value,
      int lines,
      String state,
      String saved)
      implements Block {
    Input filled(String text) {
      return new Input(name, number, heading, label, hint, text, lines, state, saved);
    }
  }

  /// One line to fill in.
  record Line(
      String name,
      String label,
      @Nullable String hint,
      String value,
      LineKind kind,
      boolean required)
      implements Block {}

  enum LineKind {
    TEXT,
    DATE,
    DATE_TIME,
    CODE
  }

  /// Rows of a table to fill in, with room for more.
  ///
  /// @param name fields are named `<name>.<row>.<column>`
  record Rows(
      String name,
      String number,
      String label,
      List<String> columns,
      List<List<String>> rows,
      String state,
      String saved)
      implements Block {
    public Rows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// One of several; nothing is chosen unless `selected` says so.
  record Choice(
      String name, String legend, List<Option> options, @Nullable String selected, boolean menu)
      implements Block {
    public Choice {
      options = List.copyOf(options);
    }
  }

  record Option(String value, String label, @Nullable String hint) {}

  /// Ticks; any number of them.
  record Ticks(String name, String legend, List<Option> options, List<String> selected)
      implements Block {
    public Ticks {
      options = List.copyOf(options);
      selected = List.copyOf(selected);
    }
  }

  /// The clarity scale to mark on: only the ends have names, nothing is preselected.
  ///
  /// @param selected 0 for none
  record Scale(
      String name, String legend, String hint, int steps, String low, String high, int selected)
      implements Block {}

  record Buttons(List<Button> buttons) implements Block {
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }

  /// What happened, what happens next, who sees it.
  record Note(NoteKind kind, String heading, List<String> lines) implements Block {
    public Note {
      lines = List.copyOf(lines);
    }
  }

  enum NoteKind {
    /// How it works, what happens next.
    INFO,
    /// Private, saved, parked, promised.
    PRIVATE,
    FAULT
  }

  /// Short rows of term and meaning: "Vem ser vad".
  record Facts(String heading, List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  record Fact(String term, String meaning) {}

  /// People who are called by their accounts, so that their chat tells them. Whatever is said about
  /// them stands elsewhere too: a chat may call a person whom it no longer knows by nothing.
  ///
  /// @param words "Ansvariga för det som inte är klart"
  record Called(String words, List<Callee> people) implements Block {
    public Called {
      people = List.copyOf(people);
    }
  }

  /// @param account the chat's own name for the person, of the same workspace as the room
  record Callee(String name, String account) {}

  /// More to read for those who want, closed at first.
  record Fold(String summary, List<Block> blocks) implements Block {
    public Fold {
      blocks = List.copyOf(blocks);
    }
  }
}
