package dialogduk.core.session;

import dialogduk.core.disclosure.Side;
import org.jspecify.annotations.Nullable;

/// In which capacity a person takes part in this session, stated by the person. Lives with the
/// people, never in events, logs or addresses.
///
/// @param organisation the union organisation; absent for the employer and for employees
/// @param manager whether an employer representative is a manager (chef)
public record Capacity(Side side, @Nullable String organisation, boolean manager) {

  public static final Capacity EMPLOYEE = new Capacity(Side.NONE, null, false);
}
