package dialogduk.core.chat;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.policy.Policy;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Function;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Somebody who is in a session, and what they may see of it now, in their language.
record Here(String session, Scene scene, Own own) {

  String person() {
    return own.person();
  }

  Incoming sends(Command command, PersonChange... people) {
    return new Incoming(session, person(), command, List.of(people));
  }

  boolean leads() {
    return own.leads(scene.session());
  }

  boolean may(Right right) {
    return Policy.allows(right, scene.session(), context());
  }

  Context context() {
    return new Context(
        person(), own.capacity(), scene.now(), LocalDate.ofInstant(scene.now(), scene.zone()));
  }

  /// Takes part and has not said how.
  boolean mustStateCapacity() {
    return own.capacity() == null
        && own.has(scene.session(), Function.PARTICIPANT)
        && scene.session().isRunning();
  }

  /// Where the group is; empty before the first opening.
  Optional<Cloth> cloth() {
    return Optional.ofNullable(scene.walk().cloth()).map(scene.dialogue()::cloth);
  }
}
