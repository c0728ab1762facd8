package dialogduk.slack.app;

import dialogduk.slack.SlackPress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody did in Slack.
public sealed interface Gesture {

  Who who();

  /// @param account of the person, as Slack scopes it: the enterprise or the person's own workspace
  /// @param team the workspace where it happened
  /// @param name as the payload tells it; the profile knows it better
  record Who(String account, String team, String user, String name) {}

  /// A command.
  ///
  /// @param room absent in a direct conversation
  /// @param trigger lets a form be opened, within three seconds
  record Typed(Who who, Optional<String> room, String text, String trigger) implements Gesture {}

  /// A button in a message.
  ///
  /// @param message the timestamp of the message; empty for one that only the presser sees
  /// @param answerUrl where the message can be replaced
  record Pressed(
      Who who,
      Optional<String> room,
      String message,
      String answerUrl,
      SlackPress press,
      String trigger)
      implements Gesture {

    /// A message for the presser alone can give way to the answer; one of the room cannot.
    boolean isPrivate() {
      return message.isEmpty() || room.isEmpty();
    }
  }

  /// A button in a form or on the Home.
  ///
  /// @param view absent for the Home
  /// @param form what is written in it
  record PressedInView(
      Who who,
      Optional<OpenView> view,
      SlackPress press,
      Map<String, List<String>> form,
      String trigger)
      implements Gesture {}

  /// A form that was handed in.
  ///
  /// @param fields the names of its fields, as they stand in it
  record Submitted(Who who, SlackPress press, Map<String, List<String>> form, List<String> fields)
      implements Gesture {}

  record HomeOpened(Who who) implements Gesture {}

  /// @param hash of what was seen
  /// @param press what the form itself hands in; absent for one that is only read
  record OpenView(String id, String hash, Optional<SlackPress> press) {}
}
