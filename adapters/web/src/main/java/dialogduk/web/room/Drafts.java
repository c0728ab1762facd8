package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.Reply;
import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.Scene;
import dialogduk.core.press.Filled;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.text.Dates;
import dialogduk.core.text.Texts;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Keeps what is being typed, and says when it was kept and how far the question has come. Never
/// counted as handed in; also kept while a question is paused.
final class Drafts {

  private final Desk desk;
  private final Visitor visitor;

  Drafts(Desk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
  }

  ResponseEntity<Object> keep(Filled form) {
    var scene = desk.reading().scene(visitor.session(), visitor.language());
    if (scene.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    ResponseEntity<Object> last = ResponseEntity.unprocessableContent().build();
    for (var prompt : scene.get().dialogue().prompts()) {
      var answer = form.answer(prompt);
      if (answer != null) {
        var item = new Item.Answers(prompt.id());
        last = answered(scene.get(), item, keep(new Command.SaveDraft(item, answer)));
        if (!last.getStatusCode().is2xxSuccessful()) {
          return last;
        }
      }
    }
    return last;
  }

  private Reply keep(Command command) {
    return desk.bot().handle(new Incoming(visitor.session(), visitor.key(), command));
  }

  private ResponseEntity<Object> answered(Scene scene, Item item, Reply reply) {
    return switch (reply) {
      // Said outright, so that whoever asked for something else learns that it is saved all the
      // same.
      case Reply.Done _ ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .body(Map.of("saved", saved(), "state", state(scene, item)));
      case Reply.Unavailable _ -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
      case Reply.NoSuchSession _ -> ResponseEntity.notFound().build();
      case Reply.Refused _, Reply.AlreadyPast _, Reply.ReadOnly _ ->
          ResponseEntity.status(HttpStatus.CONFLICT).build();
    };
  }

  private String state(Scene scene, Item item) {
    var own = desk.reading().own(visitor.session(), scene.session(), visitor.key());
    return AnswerForm.state(scene, own.row(item));
  }

  private String saved() {
    var texts = Texts.in(visitor.language());
    return texts.say("answer.saved-at", new Dates(texts, desk.zone()).time(desk.clock().instant()));
  }
}
