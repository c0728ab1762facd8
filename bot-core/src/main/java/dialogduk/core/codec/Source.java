package dialogduk.core.codec;

import java.util.Map;

/// A folder of dialogues, wherever it lies. Whoever fills it need read no more than
/// `DialogueReader.MOST_BYTES + 1` bytes of a file: more is refused anyway.
///
/// @param name how reports name the folder
/// @param files content by path below the folder, with `/` between the parts
public record Source(String name, Map<String, byte[]> files) {

  public Source {
    files = Map.copyOf(files);
  }
}
