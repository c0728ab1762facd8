package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// A person's forms, sent as a browser without a script would send them: the quick way to get far
/// into a dialogue. It presses only what the page offers.
final class Forms {

  private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]+)\"");
  private static final int GOOD = 200;

  private final Person person;
  private final String room;

  Forms(Person person) {
    this.person = person;
    this.room = person.room();
  }

  /// Presses the button of this verb on a page of the room, and what else the form holds.
  void press(String path, String verb, Map<String, String> fields) {
    var html = fetched(room + path);
    var button =
        Pattern.compile("name=\"press\" value=\"(" + verb + "(?:\\?[^\"]*)?)\"").matcher(html);
    assertThat(button.find()).as("a button to %s on %s", verb, path).isTrue();
    var form = FormData.create().set("csrf", first(CSRF, html));
    form.set("press", button.group(1).replace("&amp;", "&"));
    fields.forEach(form::set);
    var answer = person.page().request().post(room + "/do", RequestOptions.create().setForm(form));
    assertThat(answer.status()).as("%s on %s", verb, path).isEqualTo(GOOD);
  }

  void press(String verb) {
    press("", verb, Map.of());
  }

  /// A step as it is taken from its preview.
  void take(String verb) {
    press("?preview=" + verb, verb, Map.of("card", "preview"));
  }

  private String fetched(String address) {
    APIResponse page =
        person
            .page()
            .request()
            .get(address, RequestOptions.create().setHeader("Accept", "text/html"));
    assertThat(page.status()).as(address).isEqualTo(GOOD);
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  private static String first(Pattern pattern, String html) {
    var found = pattern.matcher(html);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }
}
