package dialogduk.teams.app;

import com.microsoft.bot.schema.Activity;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.teams.api.Contact;
import dialogduk.teams.api.Contacts;
import dialogduk.teams.app.Gesture.Where;
import dialogduk.teams.guard.Verdict;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns from everything that comes where rooms and people are reached.
final class Whereabouts {

  private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

  private final Contacts contacts;

  Whereabouts(Contacts contacts) {
    this.contacts = contacts;
  }

  /// What cannot be kept is told again with whatever comes next.
  ///
  /// @return whether the conversation is new to us
  boolean heard(Verdict.Accepted accepted, Activity activity) {
    try {
      boolean newRoom = room(accepted, activity);
      boolean newPerson = person(accepted, activity);
      return newRoom || (newPerson && isPrivate(accepted, activity));
    } catch (LedgerFailure unable) {
      LOG.warn("Teams: where a conversation is reached could not be kept");
      return false;
    }
  }

  /// @return whether it was not known
  private boolean room(Verdict.Accepted accepted, Activity activity) {
    var room = where(accepted, activity).flatMap(Where::room);
    return room.isPresent()
        && contacts.remember(
            room.get(),
            Contact.room(
                service(accepted), us(activity), room.get().id(), Gestures.team(activity)));
  }

  /// @return whether they were not known
  private boolean person(Verdict.Accepted accepted, Activity activity) {
    var who = Gestures.who(activity, accepted.tenant());
    var own =
        isPrivate(accepted, activity)
            ? Optional.of(activity.getConversation().getId())
            : Optional.<String>empty();
    return who.isPresent()
        && contacts.remember(
            who.get().account(),
            Contact.person(service(accepted), us(activity), who.get().user(), own));
  }

  private static boolean isPrivate(Verdict.Accepted accepted, Activity activity) {
    return where(accepted, activity).filter(Where::isPrivate).isPresent();
  }

  private static Optional<Where> where(Verdict.Accepted accepted, Activity activity) {
    return Gestures.where(activity, accepted.tenant());
  }

  private static String service(Verdict.Accepted accepted) {
    return accepted.serviceUrl().toString();
  }

  private static String us(Activity activity) {
    return activity.getRecipient() == null ? "" : Gestures.text(activity.getRecipient().getId());
  }
}
