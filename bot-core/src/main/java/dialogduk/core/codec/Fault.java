package dialogduk.core.codec;

/// Something wrong in a file, and where.
///
/// @param definition the definition it keeps from being used
/// @param file where it stands: the definition itself or a file of words
/// @param line from 1, or 0 for the file as a whole
/// @param path the place in the file, such as `$.phases[0].id`
public record Fault(String definition, String file, int line, String path, String message) {

  @Override
  public String toString() {
    var place = file.equals(definition) ? path : shortFile() + ": " + path;
    var where = line == 0 ? "" : " (line " + line + ")";
    return place + ": " + message + where;
  }

  private String shortFile() {
    var folder = definition.substring(0, definition.lastIndexOf('/') + 1);
    return file.startsWith(folder) ? file.substring(folder.length()) : file;
  }
}
