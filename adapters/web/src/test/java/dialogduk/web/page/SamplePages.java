package dialogduk.web.page;

import static dialogduk.web.page.SampleCloths.GOALS;
import static dialogduk.web.page.SampleCloths.overview;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Card;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Function;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.SampleCards;
import dialogduk.web.page.ChecklistPage.Check;
import dialogduk.web.page.ChecklistPage.What;
import dialogduk.web.page.Frame.Credit;
import dialogduk.web.page.Frame.Tab;
import dialogduk.web.page.PurposePage.DialogueChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Every page in its usual states, with made-up people. The gallery draws them, the tests look at
/// them.
public final class SamplePages {

  private static final String WHERE = "Dialog om samverkan · Exempelmyndigheten";
  private static final Frame.Credit CREDIT =
      new Frame.Credit("Frågorna kommer från Exempelmyndigheten.", "Exempelmyndigheten");
  private static final Map<String, Card> CARDS = SampleCards.all();
  private static final StartPage.Sample SAMPLE =
      new StartPage.Sample(
          "Varför?",
          "Duk 1 av 16",
          "Målsättningar med samverkan",
          List.of("Vilka mål?", "Vad vill vi uppnå?", "På vilket sätt?"),
          "Är vår gemensamma bild oklar eller tydlig?",
          "Oklar",
          "Tydlig",
          "Datum:");

  private SamplePages() {}

  public static SequencedMap<String, Page> all() {
    var pages = new LinkedHashMap<String, Page>();
    start(pages);
    wizard(pages);
    joining(pages);
    room(pages);
    cloths(pages);
    lists(pages);
    boards(pages);
    paper(pages);
    pages.put(
        "error",
        new ErrorPage(
            outside("Sidan finns inte", "", "/d/x"),
            "Sidan finns inte",
            "Adressen kan vara felskriven, eller så har dialogen gallrats. Inget av det du har"
                + " skrivit har försvunnit.",
            List.of(new Link("Till startsidan", "/"), new Link("Mina dialoger", "/#mina"))));
    return pages;
  }

  private static void start(Map<String, Page> pages) {
    pages.put(
        "start",
        new StartPage(
            outside("Gå igenom dialogdukarna tillsammans", "", "/"), true, List.of(), SAMPLE));
    pages.put(
        "start-mine",
        new StartPage(
            outside("Gå igenom dialogdukarna tillsammans", "", "/"),
            false,
            List.of(
                new StartPage.Mine(
                    WHERE, "/d/7f3a", "Duk 5 är öppen, svara senast onsdag 29 april kl. 12.00"),
                new StartPage.Mine("Revidering 2026", "/d/81cc", "Fas 1 av 5")),
            SAMPLE));
  }

  private static void wizard(Map<String, Page> pages) {
    var frame = outside("Ny dialog", "Ny dialog", "/ny");
    pages.put(
        "new-1-purpose",
        new PurposePage(frame, step(1), List.of(), true, Purpose.NEW_AGREEMENT, "", true));
    pages.put(
        "new-1-which",
        new PurposePage(
            frame,
            step(1),
            List.of(
                new DialogueChoice(
                    "samverkansavtal", "Lokalt samverkansavtal", "Partsrådet", true, false),
                new DialogueChoice("var-vardag", "Vår vardag", "Exempelmyndigheten", false, true)),
            true,
            null,
            "Vi på enheten",
            false));
    pages.put(
        "new-1-problem",
        new PurposePage(
            frame,
            new Step(
                1,
                "/ny/1",
                null,
                Map.of("draft", "x1"),
                List.of("Välj ett syfte.", "Skriv ett namn på dialogen.")),
            List.of(),
            true,
            null,
            "",
            false));
    pages.put(
        "new-2-people",
        new PeoplePage(
            frame,
            step(2),
            List.of(
                new PeoplePage.Person("Karin Ek", Function.FACILITATOR, false),
                new PeoplePage.Person("Omar Haddad", Function.SECRETARY, true),
                new PeoplePage.Person("Lena Vik", Function.PARTICIPANT, false))));
    pages.put(
        "new-3-cloths",
        new ScopePage(frame, step(3), "all", "1, 2, 3 och 16", SampleCloths.choices()));
    pages.put(
        "new-3-chosen",
        new ScopePage(frame, step(3), "chosen", "1, 2, 3 och 16", SampleCloths.choices()));
    pages.put("new-3-own", new ScopePage(frame, step(3), "all", "", SampleCloths.choices()));
    pages.put("new-4-openness", new OpennessPage(frame, step(4), Openness.NAMELESS, 4, 5));
    pages.put("new-5-checklist", new ChecklistPage(frame, step(5), checks(), List.of(), true));
    pages.put(
        "new-5-warnings",
        new ChecklistPage(
            frame,
            step(5),
            checks(),
            List.of("Ingen sekreterare är utsedd. Facilitatorn skriver då det gemensamma svaret."),
            false));
    pages.put(
        "save-link",
        new SaveLinkPage(
            inside("Spara din länk", null, "/d/7f3a/saved"),
            "https://dialogduk.example/l/q7Yw3mVtK2bXr9dPzc4N8A",
            List.of(new Option("p1", "Omar Haddad", null), new Option("p2", "Lena Vik", null))));
  }

  private static List<Check> checks() {
    return List.of(
        new Check(What.ROLES, "Arbetsgivaren: 3 personer. Saco-S: 2. ST: 2. En medarbetare.", true),
        new Check(What.SECRETARY, "Omar Haddad", true),
        new Check(What.TIMES, "Svara senast fredag 6 mars kl. 12.00.", true),
        new Check(
            What.INSTRUCTIONS,
            null,
            true,
            List.of(
                new Link(
                    "Film: Ramavtal för samverkan för framtiden", "https://example.org/film"))),
        new Check(What.AMBITION, "Alla 16 dukar, en fas i taget", true),
        new Check(What.ACCESS, "Fråga om tolk, hörslinga, läsbarhet och andra behov.", false),
        new Check(What.LINKS, "Två personer saknar ännu länk.", false),
        new Check(What.RECORD, null, false));
  }

  private static void joining(Map<String, Page> pages) {
    var frame = outside("Gå med", "", "/join");
    pages.put("join", new JoinPage(frame, "K7M4RT9X", "", null));
    pages.put(
        "join-wrong",
        new JoinPage(
            frame,
            "K7M4RT9",
            "Nils Ahl",
            "Koden finns inte eller har gått ut. Be facilitatorn om en ny."));
    pages.put(
        "join-throttled",
        new JoinPage(
            frame,
            "AAAA",
            "Nils Ahl",
            "Många har prövat fel koder. Vänta en minut och försök igen."));
    pages.put(
        "wait",
        new WaitPage(
            new Frame(
                "Väntar", "", "/join/wait", null, "/join/wait", "c", false, true, "", Credit.NONE),
            "Nils Ahl",
            "Karin Ek"));
    pages.put("link", new LinkPage(outside("Fortsätt", "", "/l/q7Yw3mVtK2bXr9dPzc4N8A"), "Eva"));
    pages.put("capacity", capacity("employee", List.of()));
    pages.put("capacity-union", capacity("union", List.of("Välj eller skriv en organisation.")));
    pages.put("capacity-employer", capacity("employer", List.of()));
  }

  private static Page capacity(String side, List<String> problems) {
    return new CapacityPage(
        inside("Inbjudan", null, "/d/7f3a/capacity"),
        "Karin Ek, facilitator",
        "Dialog om samverkan, Exempelmyndigheten",
        List.of(
            "Ni går igenom duken Målsättningar med samverkan: tre frågor, ungefär tio minuter.",
            "Svara senast fredag 6 mars kl. 12.00. Karin Ek stänger och visar svaren samtidigt för"
                + " alla, utan namn. Fram till dess ser ingen i gruppen ditt svar, och du kan ändra"
                + " det."),
        "Lena Vik",
        side,
        false,
        "",
        "",
        List.of("OFR/S,P,O", "Saco-S", "Seko", "ST"),
        problems);
  }

  private static void room(Map<String, Page> pages) {
    pages.put("room-answer", room(null, cards("answering"), List.of()));
    pages.put("room-mark", room(null, cards("marking"), List.of()));
    pages.put(
        "room-lead",
        room(
            new Head(
                "Bara du och medfacilitatorn ser den här sidan",
                "Nu svarar gruppen på duk 1",
                null),
            cards("open-to-lead"),
            cards("preview", "next-steps", "parked-list", "admission")));
    pages.put(
        "room-status",
        room(
            new Head("Bara du ser den här sidan", "Läget för dig, Lena", null),
            cards("to-do", "nothing-to-do"),
            cards("after-closing", "refused", "fault")));
    pages.put("room-rows", room(null, cards("rows"), List.of()));
    pages.put(
        "room-forms",
        room(
            new Head(null, "Formulär", "Allt som går att fylla i."),
            cards(
                "parking", "picking-rows", "new-action", "capacity", "too-few", "writing-together"),
            cards("five-organisations", "signs")));
    pages.put(
        "room-scales", room(new Head(null, "Skalor", null), cards("scales", "marked"), List.of()));
    pages.put(
        "room-longest", room(new Head(null, "Längst", null), cards("longest"), cards("hundreds")));
    pages.put(
        "room-demo",
        new RoomPage(
            new Frame(
                "Läget",
                "Övning",
                "/d/7f3a",
                Tab.STATUS,
                "/d/7f3a",
                "c",
                true,
                true,
                "m1",
                Credit.NONE),
            new Head("Bara du ser den här sidan", "Nu svarar gruppen på duk 1", null),
            List.of(),
            cards("open-to-lead"),
            cards("preview", "next-steps")));
    pages.put(
        "room-none", room(new Head(null, "Tomt", null), cards("none", "one-person"), List.of()));
  }

  private static void cloths(Map<String, Page> pages) {
    pages.put("cloths", overview(inside("Dukarna", Tab.CLOTHS, "/d/7f3a/cloths")));
    pages.put(
        "cloths-new", SampleCloths.untouched(inside("Dukarna", Tab.CLOTHS, "/d/7f3a/cloths")));
    pages.put(
        "cloth",
        new ClothPage(
            inside(GOALS, Tab.CLOTHS, "/d/7f3a/cloths/goals"),
            new Head("Varför? · Duk 1 av 16", GOALS, null),
            cards("answers", "joint-answers", "spread", "sides", "table"),
            null,
            new Link("Duk 2: Förutsättningar för samverkan", "/d/7f3a/cloths/conditions")));
  }

  private static void lists(Map<String, Page> pages) {
    var frame = inside("Åtgärder", Tab.ACTIONS, "/d/7f3a/actions");
    pages.put("actions", SampleLists.actions(frame, true));
    pages.put("actions-read", SampleLists.actions(frame, false));
    pages.put(
        "actions-none",
        new ActionsPage(frame, "Inga åtgärder.", List.of(), true, List.of(), SampleLists.STATUSES));
    var history = inside("Historik", Tab.HISTORY, "/d/7f3a/history");
    pages.put("history", SampleLists.history(history, ""));
    pages.put(
        "history-none",
        new HistoryPage(history, SampleLists.CLOTHS, SampleLists.KINDS, "goals", "", List.of()));
  }

  private static void boards(Map<String, Page> pages) {
    var frame =
        new Frame(
            "Skärmen", WHERE, "/d/7f3a", null, "/d/7f3a/board", "", false, true, "", Credit.NONE);
    pages.put(
        "board",
        new BoardPage(
            frame,
            "Varför? · Målsättningar med samverkan · duk 1 av 16",
            "1.1 Vilka målsättningar finns för vår verksamhet ex på 5 år?",
            List.of(new Block.Slips(SampleCards.slips(null))),
            List.of("7 svar, utan namn, i blandad ordning", "Läs tyst i två minuter."),
            "K7M4 RT9X",
            1));
    pages.put(
        "board-open",
        new BoardPage(
            frame,
            "Varför? · duk 1 av 16",
            GOALS,
            List.of(
                new Block.Question(
                    "1.1", null, "Vilka målsättningar finns för vår verksamhet ex på 5 år?"),
                new Block.Question(
                    "1.2", null, "Vad vill vi uppnå med ett lokalt samverkansavtal?"),
                new Block.Question(
                    "1.3",
                    null,
                    "På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?"),
                new Block.Meter("5 av 8 har svarat", 5, 8)),
            List.of("Svara senast fredag 6 mars kl. 12.00"),
            "K7M4 RT9X",
            1));
    var many = new java.util.ArrayList<>(SampleCards.slips(null));
    many.addAll(SampleCards.slips(null));
    pages.put(
        "board-page-2",
        new BoardPage(
            frame,
            "Varför? · duk 1 av 16",
            "1.1 Vilka målsättningar finns?",
            List.of(new Block.Slips(many)),
            List.of("14 svar, utan namn"),
            null,
            2));
  }

  private static void paper(Map<String, Page> pages) {
    var frame = inside("Dukarna som dokument", Tab.CLOTHS, "/d/7f3a/record");
    pages.put(
        "record",
        new RecordPage(
            frame,
            SampleCloths.sheets(),
            "/d/7f3a/print",
            "/d/7f3a/print?blank",
            "Duk 5 är öppen. Pågående svar ingår inte."));
    pages.put(
        "record-none",
        new RecordPage(frame, List.of(), "/d/7f3a/print", "/d/7f3a/print?blank", null));
    pages.put("print", new PrintPage(frame, SampleCloths.sheets(), "/d/7f3a/record"));
    pages.put("print-blank", new PrintPage(frame, SampleCloths.blank(), "/d/7f3a/record"));
    var demo =
        new Frame(
                "Övning",
                "",
                "/d/7f3a",
                Tab.CLOTHS,
                "/d/7f3a/print",
                "",
                true,
                false,
                "",
                Credit.NONE)
            .crediting(CREDIT);
    pages.put(
        "print-demo", new PrintPage(demo, SampleCloths.sheets().subList(0, 1), "/d/7f3a/record"));
  }

  private static RoomPage room(@Nullable Head head, List<Card> main, List<Card> side) {
    return new RoomPage(inside("Läget", Tab.STATUS, "/d/7f3a"), head, List.of(), main, side);
  }

  private static List<Card> cards(String... names) {
    return java.util.Arrays.stream(names).map(CARDS::get).toList();
  }

  private static Step step(int number) {
    return new Step(number, "/ny/" + number, number == 1 ? null : "/ny/" + (number - 1));
  }

  private static Frame outside(String title, String where, String path) {
    return Frame.outside(title, where, path, "csrf");
  }

  private static Frame inside(String title, @Nullable Tab tab, String path) {
    return new Frame(title, WHERE, "/d/7f3a", tab, path, "csrf", false, true, "m1", Credit.NONE)
        .crediting(CREDIT);
  }
}
