package dialogduk.slack.elsewhere;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Answers the calls of a Web API.
@FunctionalInterface
public interface WebApi {

  Answer answer(Call call);

  /// @param body a form, as it came
  record Call(String method, String authorization, String body) {

    Map<String, String> fields() {
      var fields = new LinkedHashMap<String, String>();
      for (var pair : body.split("&", -1)) {
        var parts = pair.split("=", 2);
        if (parts.length == 2) {
          fields.put(decoded(parts[0]), decoded(parts[1]));
        }
      }
      return fields;
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  record Answer(int status, String type, String body) {

    static Answer json(Map<String, ?> fields) {
      return new Answer(
          200, "application/json; charset=utf-8", JsonMapper.shared().writeValueAsString(fields));
    }
  }
}
