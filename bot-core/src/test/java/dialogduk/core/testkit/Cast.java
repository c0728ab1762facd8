package dialogduk.core.testkit;

import static dialogduk.core.session.Function.COFACILITATOR;
import static dialogduk.core.session.Function.FACILITATOR;
import static dialogduk.core.session.Function.OBSERVER;
import static dialogduk.core.session.Function.PARTICIPANT;
import static dialogduk.core.session.Function.SECRETARY;

import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Function;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The people of the tests: those who lead and write, four of each side, and some at the edges.
public enum Cast {
  FRIDA(FACILITATOR, null),
  /// A second facilitator, so that the first is not the last.
  FATIMA(FACILITATOR, null),
  CARIN(COFACILITATOR, null),
  SAM(SECRETARY, null),
  EVA(PARTICIPANT, employer(false)),
  ERIK(PARTICIPANT, employer(false)),
  EBBA(PARTICIPANT, employer(false)),
  EDVIN(PARTICIPANT, employer(false)),
  ULLA(PARTICIPANT, union("ST")),
  URSULA(PARTICIPANT, union("Saco-S")),
  ULF(PARTICIPANT, union("OFR")),
  UMA(PARTICIPANT, union("ST")),
  /// A manager among the employer's representatives.
  CHRISTINA(PARTICIPANT, employer(true)),
  /// An employee, on no side.
  MILAN(PARTICIPANT, Capacity.EMPLOYEE),
  OLLE(OBSERVER, null),
  /// Comes later, if at all.
  NILS(PARTICIPANT, union("OFR"));

  /// Four and four: those who answer and mark in most tests.
  public static final List<Cast> EIGHT = List.of(EVA, ERIK, EBBA, EDVIN, ULLA, URSULA, ULF, UMA);

  private final Function function;
  private final @Nullable Capacity capacity;

  Cast(Function function, @Nullable Capacity capacity) {
    this.function = function;
    this.capacity = capacity;
  }

  /// The random key, were it random.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String called() {
    return name().charAt(0) + key().substring(1);
  }

  public Function function() {
    return function;
  }

  /// What they state when asked; absent for those who only support.
  public @Nullable Capacity capacity() {
    return capacity;
  }

  public static Cast of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private static Capacity employer(boolean manager) {
    return new Capacity(Side.EMPLOYER, null, manager);
  }

  private static Capacity union(String organisation) {
    return new Capacity(Side.UNION, organisation, false);
  }
}
