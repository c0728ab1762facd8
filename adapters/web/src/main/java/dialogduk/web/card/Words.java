package dialogduk.web.card;

import dialogduk.core.card.Block.Called;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Status;
import dialogduk.core.card.Block.Where;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Headings, sentences, notices.
final class Words {

  private final Sheet sheet;
  private final Html html;

  Words(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html;
  }

  void where(Where where) {
    html.open("div", "class", "cloth-top");
    html.element("p", where.left()).element("p", where.right()).close();
  }

  void heading(Heading heading) {
    var element = sheet.heading(heading.level());
    html.element(element, heading.text(), "class", element.equals("h1") ? "cloth-title" : null);
  }

  void prose(Prose prose) {
    switch (prose.tone()) {
      case PLAIN -> html.element("p", prose.text(), "class", "pre");
      case LEAD -> html.element("p", prose.text(), "class", "lead pre");
      case QUIET -> html.element("p", prose.text(), "class", "small quiet pre");
      case STRONG -> html.open("p", "class", "pre").element("strong", prose.text()).close();
    }
  }

  void status(Status status) {
    html.open("p").open("span", "class", "status").raw(Drawing.sign(status.sign()));
    html.element("span", status.text()).close().close();
  }

  void question(dialogduk.core.card.Block.Question question) {
    html.open(sheet.heading(3), "class", "q-text");
    Question.inside(html, question.number(), question.heading(), question.text());
    html.close();
  }

  void note(Note note) {
    html.open("div", "class", "notice" + css(note.kind()), "role", role(note.kind()));
    if (!note.heading().isEmpty()) {
      html.element(sheet.inner(), note.heading());
    }
    if (note.kind() == NoteKind.INFO && note.lines().size() > 1) {
      list(note.lines());
    } else {
      note.lines().forEach(it -> html.element("p", it, "class", "pre"));
    }
    html.close();
  }

  private void list(List<String> lines) {
    html.open("ul");
    lines.forEach(it -> html.element("li", it));
    html.close();
  }

  private static String css(NoteKind kind) {
    return switch (kind) {
      case INFO -> "";
      case PRIVATE -> " private";
      case FAULT -> " fault";
    };
  }

  private static @Nullable String role(NoteKind kind) {
    return switch (kind) {
      case INFO -> null;
      case PRIVATE -> "status";
      case FAULT -> "alert";
    };
  }

  void facts(Facts facts) {
    html.open("div", "class", "who" + (sheet.place.look() == Look.MAIN ? " wide" : ""));
    html.element(sheet.inner(), facts.heading());
    html.open("dl");
    for (var fact : facts.facts()) {
      html.element("dt", fact.term()).element("dd", fact.meaning());
    }
    html.close().close();
  }

  /// A page calls nobody.
  void called(Called called) {
    var names = called.people().stream().map(Callee::name).collect(Collectors.joining(", "));
    html.element("p", called.words() + ": " + names);
  }
}
