package dialogduk.core.policy;

import dialogduk.core.session.Capacity;
import dialogduk.core.session.Function;
import dialogduk.core.session.Session.Member;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns of the matrix. A person's rights are the union of the columns of their functions and
/// of their capacity.
public enum Role {
  /// Facilitator.
  F,
  /// Co-facilitator.
  C,
  /// Secretary.
  S,
  /// Employer representative.
  AG,
  /// Union representative.
  FK,
  /// Manager; has the employer representative's rights too.
  CH,
  /// Employee.
  ME,
  /// Observer; also a participant who has not stated a capacity yet, and whoever is in the session
  /// without a function.
  OB,
  /// Outsider.
  OU,
  /// Administrator of the chat workspace; never a right inside a session.
  WA,
  /// Operator of the server; never a right inside a session.
  OP;

  /// The columns of a person in a session.
  ///
  /// @param member absent for somebody who is not in the session
  public static Set<Role> of(@Nullable Member member, @Nullable Capacity capacity) {
    if (member == null) {
      return EnumSet.of(OU);
    }
    var roles = EnumSet.noneOf(Role.class);
    member.functions().forEach(function -> roles.addAll(of(function, capacity)));
    return roles.isEmpty() ? EnumSet.of(OB) : roles;
  }

  private static Set<Role> of(Function function, @Nullable Capacity capacity) {
    return switch (function) {
      case FACILITATOR -> EnumSet.of(F);
      case COFACILITATOR -> EnumSet.of(C);
      case SECRETARY -> EnumSet.of(S);
      case OBSERVER -> EnumSet.of(OB);
      case PARTICIPANT -> capacity == null ? EnumSet.of(OB) : of(capacity);
    };
  }

  private static Set<Role> of(Capacity capacity) {
    return switch (capacity.side()) {
      case EMPLOYER -> capacity.manager() ? EnumSet.of(AG, CH) : EnumSet.of(AG);
      case UNION -> EnumSet.of(FK);
      case NONE -> EnumSet.of(ME);
    };
  }
}
