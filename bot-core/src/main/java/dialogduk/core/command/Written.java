package dialogduk.core.command;

/// Words of a person's own after a command. They may be an answer that was not meant to be shown,
/// so printing the value tells only how many there are.
public record Written(String text) {

  static final Written NOTHING = new Written("");

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return "Written[" + text.length() + "]";
  }
}
