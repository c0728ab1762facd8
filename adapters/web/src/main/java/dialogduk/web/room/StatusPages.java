package dialogduk.web.room;

import dialogduk.core.bot.People.Person;
import dialogduk.core.card.ActionForms;
import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.AskedCard;
import dialogduk.core.card.Card;
import dialogduk.core.card.Cards;
import dialogduk.core.card.ConnectCard;
import dialogduk.core.card.InviteCard;
import dialogduk.core.card.JointForm;
import dialogduk.core.card.MarkForm;
import dialogduk.core.card.Own;
import dialogduk.core.card.PanelCard;
import dialogduk.core.card.ParkForm;
import dialogduk.core.card.PeopleCard;
import dialogduk.core.card.Preview;
import dialogduk.core.card.Scene;
import dialogduk.core.card.SideCards;
import dialogduk.core.card.StatusCard;
import dialogduk.core.card.TroubleCard;
import dialogduk.core.card.Verb;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.policy.Policy;
import dialogduk.core.policy.Right;
import dialogduk.core.press.Filled;
import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Function;
import dialogduk.core.view.Asked;
import dialogduk.web.page.Frame.Tab;
import dialogduk.web.page.Head;
import dialogduk.web.page.RoomPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// *Läget*: which cards one person sees now. The cards themselves are composed in the core.
final class StatusPages {

  private final Desk desk;

  StatusPages(Desk desk) {
    this.desk = desk;
  }

  /// @param above cards that answer what the person just did
  RoomPage of(HttpServletRequest request, Visitor visitor, Scene scene, Own own, List<Card> above) {
    var asked = asked(request, scene, own);
    var main = new ArrayList<>(asked);
    own(visitor, scene, own).stream()
        .map(card -> asked.isEmpty() ? card : card.quiet())
        .forEach(main::add);
    var head = head(scene, own);
    return new RoomPage(
        Frames.room(request, visitor, scene, head.title(), Tab.STATUS),
        head,
        above,
        main,
        side(visitor, scene, own));
  }

  /// The same, for what was refused.
  ///
  /// @param why it was
  /// @param form what was sent
  RoomPage again(
      HttpServletRequest request, Visitor visitor, Scene scene, Own own, Card why, Filled form) {
    var again = new Again(desk, this, scene, own, form);
    var page = of(request, visitor, scene, own, List.of());
    var answers = new ArrayList<>(List.of(why));
    answers.addAll(again.beside(page.main()));
    return new RoomPage(page.frame(), page.head(), answers, again.in(page.main()), page.side());
  }

  private static Head head(Scene scene, Own own) {
    return own.leads(scene.session())
        ? new Head(scene.say("head.only-leaders"), PanelCard.headline(scene), null)
        : new Head(
            scene.say("head.only-you"),
            scene.say("head.status", scene.name(own.person())),
            String.join(" ", scene.leaders()));
  }

  /// Previews and forms that were asked for with a link or a press.
  private List<Card> asked(HttpServletRequest request, Scene scene, Own own) {
    var cards = new ArrayList<Card>();
    Optional.ofNullable(request.getParameter("preview"))
        .flatMap(Verb::of)
        .filter(_ -> own.leads(scene.session()))
        .filter(_ -> scene.session().isRunning())
        .ifPresent(verb -> cards.add(Preview.of(scene, verb)));
    var form = request.getParameter("form");
    if ("park".equals(form) && own.leads(scene.session())) {
      current(scene).ifPresent(cloth -> cards.add(ParkForm.of(scene, cloth)));
    }
    if ("action".equals(form)) {
      current(scene)
          .ifPresent(cloth -> cards.add(ActionForms.add(scene, desk.lots().name(), cloth.id())));
    }
    return cards;
  }

  private List<Card> own(Visitor visitor, Scene scene, Own own) {
    var cards = new ArrayList<Card>();
    if (own.leads(scene.session())) {
      cards.addAll(TroubleCard.of(scene, desk.chats().troubles(visitor.session())));
      cards.addAll(AskedCard.of(scene, asked(visitor, scene)));
      cards.add(PanelCard.of(scene));
    }
    var cloth = current(scene);
    var todo = cloth.map(now -> todo(scene, own, now)).orElse(List.of());
    cards.addAll(todo);
    if (todo.isEmpty() && !own.leads(scene.session())) {
      cards.add(StatusCard.of(scene, own));
    }
    cloth.ifPresent(now -> cards.addAll(work(scene, own, now)));
    if (desk.chats().areAny() && scene.session().isRunning()) {
      cards.add(ConnectCard.offer(scene));
    }
    return cards;
  }

  private List<Asked> asked(Visitor visitor, Scene scene) {
    return desk.asks().at(visitor.session(), scene.session().step());
  }

  private static List<Card> todo(Scene scene, Own own, Cloth cloth) {
    var cards = new ArrayList<>(AnswerForm.of(scene, own, cloth));
    cards.addAll(MarkForm.of(scene, own, cloth));
    return cards;
  }

  /// What was shown of the cloth, and for those who hold the pen where they write.
  private List<Card> work(Scene scene, Own own, Cloth cloth) {
    var cards =
        new ArrayList<>(
            Cards.cloth(scene, cloth).stream()
                .filter(card -> card.slot().startsWith("result:"))
                .toList());
    if (!scene.session().isRunning()) {
      return cards;
    }
    if (may(scene, own, Right.JOINT_WRITE)) {
      cloth
          .prompts()
          .forEach(prompt -> cards.addAll(JointForm.of(scene, prompt, desk.lots().name())));
    }
    if (may(scene, own, Right.MARK_JOINT)) {
      cards.addAll(SideCards.jointMark(scene, cloth));
    }
    return cards;
  }

  private List<Card> side(Visitor visitor, Scene scene, Own own) {
    var cards = new ArrayList<Card>();
    var leads = own.leads(scene.session());
    if (leads && scene.session().isRunning()) {
      cards.add(Preview.next(scene));
      cards.add(invite(visitor, scene));
    }
    cards.add(SideCards.parked(scene, leads && scene.session().isRunning()));
    if (leads) {
      cards.add(SideCards.then(scene));
      cards.add(PeopleCard.of(scene));
      cards.addAll(SideCards.openness(scene));
    }
    return cards;
  }

  private Card invite(Visitor visitor, Scene scene) {
    var code = desk.people().joinCode(visitor.session()).map(Links::spaced).orElse("");
    var waiting =
        desk.people().all(visitor.session()).stream()
            .filter(Person::waiting)
            .map(person -> new InviteCard.Waiting(person.key(), person.name()))
            .toList();
    var base = desk.settings().baseUrl();
    var at = new InviteCard.Addresses(base + "/join", base + "/d/" + visitor.session());
    return InviteCard.of(scene, at, code, waiting);
  }

  boolean may(Scene scene, Own own, Right right) {
    return Policy.allows(right, scene.session(), context(scene, own));
  }

  /// Also whether what the command is about is one's own.
  boolean may(Scene scene, Own own, Command command) {
    return Policy.refusal(command, scene.session(), context(scene, own)).isEmpty();
  }

  private static Context context(Scene scene, Own own) {
    return new Context(
        own.person(), own.capacity(), scene.now(), LocalDate.ofInstant(scene.now(), scene.zone()));
  }

  static Optional<Cloth> current(Scene scene) {
    return Optional.ofNullable(scene.walk().cloth()).map(scene.dialogue()::cloth);
  }

  /// Has not said in which capacity they take part.
  static boolean mustStateCapacity(Scene scene, Own own) {
    return own.capacity() == null
        && own.has(scene.session(), Function.PARTICIPANT)
        && scene.session().isRunning();
  }
}
