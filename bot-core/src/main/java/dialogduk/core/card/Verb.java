package dialogduk.core.card;

import java.util.Locale;

/// Everything a button can ask for, on every surface.
public enum Verb {
  START,
  JOIN,
  ANSWER,
  HAND_IN,
  SAVE_DRAFT,
  WITHDRAW,
  PASS,
  MARK,
  WITHDRAW_MARK,
  PASS_MARK,
  NEXT,
  SHOW,
  GO_ON,
  OPEN,
  OPEN_MARKING,
  TAKE_BACK,
  ASK_AGAIN,
  PARK,
  PARK_FORM,
  RETURN,
  KEEP_TALKING,
  REMIND,
  WAIT,
  JOINT,
  SHARE_JOINT,
  JOINT_MARK,
  SUMMARISE,
  SET_DATE,
  ACTION,
  ADD_ACTION,
  CHANGE_ACTION,
  ACTION_STATUS,
  REMOVE_ACTION,
  OPEN_ADMISSION,
  CLOSE_ADMISSION,
  ADMIT,
  REMOVE,
  ROLES,
  GIVE_FUNCTION,
  TAKE_FUNCTION,
  RENEW_LINK,
  SAVED_LINK,
  OFFER_CODE,
  CONNECT,
  STATE_CAPACITY,
  CHOOSE_OPENNESS,
  END,
  LEAVE;

  /// The stable name on the wire: `open-marking`.
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static java.util.Optional<Verb> of(String wire) {
    return java.util.Arrays.stream(values()).filter(verb -> verb.wire().equals(wire)).findFirst();
  }
}
