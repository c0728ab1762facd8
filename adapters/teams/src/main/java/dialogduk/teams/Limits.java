package dialogduk.teams;

/// What Teams takes, and our own smaller budgets. Sizes are bytes of JSON in UTF-8.
public final class Limits {

  ///
  /// <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference>
  public static final String VERSION = "1.5";

  /// One message as sent. Teams' documents say 28, 40 and 100 kB in different places
  /// (<https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages>):
  /// this is our rule, and what is larger is split.
  public static final int MESSAGE = 25_000;

  /// The card in it: the rest is for the envelope and [#SUMMARY].
  public static final int CARD = 22_500;

  /// One text of a card, so that what is long can be split anywhere.
  static final int TEXT = 6_000;

  /// One element of a card, which is never split.
  static final int ELEMENT = 7_500;

  /// What is folded and still stands in the same card.
  static final int FOLD = 9_000;

  /// The sentence of a notification.
  static final int SUMMARY = 500;

  /// What a client shows or speaks that cannot draw the card.
  static final int PLAIN = 700;

  /// A heading that is one: the longer ones are bold text.
  static final int HEADING = 300;

  /// The title of a button or of a dialog. Teams states no limit and cuts what does not fit.
  static final int TITLE = 60;

  /// What stands above a field. Teams states no limit.
  static final int LABEL = 1_000;

  /// One of several to choose from.
  static final int OPTION = 200;

  /// What is typed into a field, in characters: as in Slack, where the platform says so.
  public static final int TYPED = 3_000;

  /// Buttons beside each other; what is more stands behind "…".
  static final int BUTTONS = 3;

  /// The same for buttons that all do the same to another thing. Teams shows no more than six
  /// (<https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions>).
  static final int BUTTONS_OF_A_KIND = 6;

  /// What buttons that stand beside each other may say together: a card of Teams is about 480
  /// pixels wide.
  static final int LETTERS_OF_A_ROW = 44;

  /// Buttons of one row, those behind "…" counted, so that a row is no larger than an element.
  static final int BUTTONS_IN_A_ROW = 12;

  private Limits() {}
}
