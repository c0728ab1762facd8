package dialogduk.slack.standin;

import tools.jackson.databind.JsonNode;

/// What came of one delivery.
///
/// @param status the HTTP status, 200 for an acknowledged envelope, 0 when there was no answer
/// @param millis real time from sending to the whole answer
/// @param inTime answered 200 within three seconds
/// @param trouble what the user would see as trouble; empty when all is well
public record Delivered(int status, String body, long millis, boolean inTime, String trouble) {

  static final long DEADLINE = 3_000;

  static Delivered answered(int status, String body, long millis) {
    var inTime = status == 200 && millis <= DEADLINE;
    return new Delivered(
        status, body, millis, inTime, inTime ? "" : status == 200 ? "late" : "http_error");
  }

  static Delivered none(String why, long millis) {
    return new Delivered(0, "", millis, false, why);
  }

  Delivered with(String found) {
    return new Delivered(status, body, millis, inTime, found);
  }

  /// The answer as JSON; an empty object when it is none.
  public JsonNode json() {
    return Json.read(body).orElseGet(Json::object);
  }
}
