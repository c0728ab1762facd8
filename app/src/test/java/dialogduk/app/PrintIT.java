package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All sixteen cloths on paper, as Chromium prints them: A4 landscape, a cloth a sheet, and long
/// answers on as many further pages as they need.
class PrintIT {

  private static final float LONG_SIDE = 841.9f;
  private static final float SHORT_SIDE = 595.3f;
  private static final float HALF_A_MILLIMETRE = 1.5f;

  /// What a chat form takes, and what an answer may hold.
  private static final Map<String, Integer> LONG =
      Map.of(
          "agreement-aim",
          3_000,
          "reason-for-agreement",
          12_000,
          "work-environment-handling",
          12_000);

  private static final Pattern WORD = Pattern.compile("q\\d{2}w\\d{4}");

  @TempDir static Path folder;

  private static final Dialogue DIALOGUE = dialogue();
  private static ServerProcess server;
  private static Browsers browsers;
  private static Person frida;

  @BeforeAll
  static void fill_in_all_cloths() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
    frida = browsers.person("Frida Lind", 1280, 900);
    Group.begin(server, frida);
    frida.takePartFor("För arbetsgivaren", "");
    var forms = new Forms(frida);
    forms.take("next");
    for (var cloth : DIALOGUE.cloths()) {
      fill(forms, cloth);
      if (!cloth.equals(DIALOGUE.cloths().getLast())) {
        forms.take("go-on");
      }
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void gives_every_empty_cloth_one_sheet() throws IOException {
    try (var pdf = printed("/print?blank")) {
      isOnLandscapeA4(pdf);
      assertThat(pdf.getNumberOfPages()).isEqualTo(DIALOGUE.cloths().size());
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(text(pdf, page)).contains("Duk " + page + " av 16").contains("Oklar", "Tydlig");
      }
    }
  }

  @Test
  void gives_every_filled_cloth_a_sheet_of_its_own_and_long_ones_more() throws IOException {
    try (var pdf = printed("/print")) {
      isOnLandscapeA4(pdf);
      var pages = pagesByCloth(pdf);
      assertThat(pages.keySet()).containsExactlyElementsOf(numbers());
      pages.forEach(
          (number, sheets) -> {
            var cloth = DIALOGUE.cloths().get(number - 1);
            if (cloth.prompts().stream().anyMatch(prompt -> LONG.containsKey(prompt.id()))) {
              assertThat(sheets).as("cloth %d", number).hasSizeGreaterThan(1);
            } else {
              assertThat(sheets).as("cloth %d", number).hasSize(1);
            }
          });
    }
  }

  @Test
  void loses_no_word_of_any_answer() throws IOException {
    try (var pdf = printed("/print")) {
      var printed = WORD.matcher(new PDFTextStripper().getText(pdf)).results();
      var written = DIALOGUE.prompts().stream().map(PrintIT::words).flatMap(List::stream);
      assertThat(printed.map(MatchResult::group).sorted().toList())
          .isEqualTo(written.sorted().toList());
    }
  }

  // --- filling in

  private static void fill(Forms forms, Cloth cloth) {
    var blind = cloth.prompts().stream().filter(prompt -> prompt.kind() != Kind.ACTIONS).toList();
    if (blind.isEmpty()) {
      forms.press(
          "/actions?form=action",
          "add-action",
          Map.of("what", String.join(" ", words(cloth.prompts().getFirst()))));
      return;
    }
    var answers = new LinkedHashMap<String, String>();
    blind.forEach(prompt -> answers.putAll(fields("answers:" + prompt.id(), prompt, "Svar")));
    forms.press("", "hand-in", answers);
    forms.take("show");
    for (var prompt : blind) {
      var name = prompt.columns().isEmpty() ? "text" : "rows";
      forms.press(
          "",
          "share-joint\\?based=0&amp;target=" + prompt.id() + "(?:&amp;[^\"]*)?",
          fields(name, prompt, String.join(" ", words(prompt))));
    }
  }

  private static Dialogue dialogue() {
    return Objects.requireNonNull(Dialogs.load(Optional.empty()).latest("samverkansavtal"));
  }

  private static Map<String, String> fields(String name, Prompt prompt, String text) {
    return prompt.columns().isEmpty() ? Map.of(name, text) : Map.of(name + ".0.0", text);
  }

  /// Words that are nowhere else, as many as the answer is to be long.
  private static List<String> words(Prompt prompt) {
    int number = DIALOGUE.prompts().indexOf(prompt);
    int length = LONG.getOrDefault(prompt.id(), 60);
    return IntStream.range(0, length / 9)
        .mapToObj(word -> "q%02dw%04d".formatted(number, word))
        .toList();
  }

  // --- reading the paper

  private static PDDocument printed(String path) throws IOException {
    frida.visit(path);
    return Loader.loadPDF(frida.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
  }

  private static void isOnLandscapeA4(PDDocument pdf) {
    for (var page : pdf.getPages()) {
      assertThat(page.getMediaBox().getWidth()).isCloseTo(LONG_SIDE, within(HALF_A_MILLIMETRE));
      assertThat(page.getMediaBox().getHeight()).isCloseTo(SHORT_SIDE, within(HALF_A_MILLIMETRE));
    }
  }

  /// Each page says in its head which cloth it belongs to.
  private static Map<Integer, List<Integer>> pagesByCloth(PDDocument pdf) throws IOException {
    var pages = new LinkedHashMap<Integer, List<Integer>>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      var text = text(pdf, page);
      var cloth =
          numbers().stream().filter(number -> text.contains("Duk " + number + " av 16")).toList();
      assertThat(cloth).as("cloths on page %d", page).hasSize(1);
      pages.computeIfAbsent(cloth.getFirst(), _ -> new ArrayList<>()).add(page);
    }
    return pages;
  }

  private static List<Integer> numbers() {
    return IntStream.rangeClosed(1, DIALOGUE.cloths().size()).boxed().collect(Collectors.toList());
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }
}
