package dialogduk.core.policy;

/// What a right is to a role; the letter is the one of the written matrix.
public enum Cell {
  YES('Y'),
  NO('N'),
  /// One's own only.
  OWN('O'),
  /// Only for somebody who also takes part.
  TAKING_PART('I'),
  /// As the group's written note.
  GROUP_NOTE('G'),
  /// Refused with "ask the facilitator".
  REFER('R'),
  /// One of the employer side and one of the union side together.
  TWO_PARTIES('P'),
  /// Only when it cannot isolate fewer than the floor.
  NOT_ISOLATING('K'),
  /// Only after closing, the shared record.
  AFTER_CLOSE('C'),
  /// With a reason, written to the history, told to both sides.
  BREAK_GLASS('B'),
  /// The spokesperson of that organisation.
  SPOKESPERSON('T');

  private final char letter;

  Cell(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }
}
