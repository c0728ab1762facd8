package dialogduk.teams.standin;

import tools.jackson.databind.JsonNode;

/// What came of one delivery.
///
/// @param status the HTTP status, 0 when there was no answer
/// @param millis real time from sending to the whole answer
/// @param inTime answered with 2xx before the client gave up
/// @param seen what the person sees of it
public record Delivered(int status, String body, long millis, boolean inTime, Seen seen) {

  Delivered with(Seen found) {
    return new Delivered(status, body, millis, inTime, found);
  }

  /// The answer as JSON; an empty object when it is none.
  public JsonNode json() {
    return Json.read(body).orElseGet(Json::object);
  }
}
