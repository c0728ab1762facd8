package dialogduk.core.codec;

import dialogduk.core.dialogue.DemoTexts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads `demo/<dialogue>.json`. Only we write such files, so a bad one is a bug and throws.
public final class DemoReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DemoReader() {}

  public static DemoTexts read(byte[] file) {
    try {
      return JSON.readValue(file, DemoTexts.class);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("The demo file does not fit", broken);
    }
  }
}
