package dialogduk.teams;

import dialogduk.core.press.Filled;
import dialogduk.core.text.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an action sent.
public sealed interface Submitted {

  /// @param form with the slot of its card
  record Read(TeamsPress press, Filled form) implements Submitted {}

  /// It is a form of ours, and cannot be taken as it is filled in.
  ///
  /// @param form what is in it, so that it can be shown again
  /// @param faults by the name of the field
  record Faulty(TeamsPress press, Filled form, Map<String, Fault> faults) implements Submitted {
    public Faulty {
      faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /// The same in words, as [AdaptiveCard#dialog] takes them.
    public Map<String, String> told(Texts texts) {
      var told = new LinkedHashMap<String, String>();
      faults.forEach((name, fault) -> told.put(name, fault.told(texts)));
      return told;
    }
  }

  /// It is nothing that we have written, or it was changed on its way.
  record Strange() implements Submitted {}

  enum Fault {
    TOO_LONG,
    /// A day without a time, or a time without a day.
    HALF_A_MOMENT;

    String told(Texts texts) {
      return switch (this) {
        case TOO_LONG -> texts.say("form.typed-too-long");
        case HALF_A_MOMENT -> texts.say("form.half-a-moment");
      };
    }
  }
}
