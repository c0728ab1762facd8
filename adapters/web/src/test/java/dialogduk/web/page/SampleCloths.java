package dialogduk.web.page;

import dialogduk.core.card.Block.Sign;
import dialogduk.core.testkit.SampleCards;
import dialogduk.web.card.Drawing;
import dialogduk.web.page.ClothsPage.Mini;
import dialogduk.web.page.ClothsPage.PhaseOf;
import dialogduk.web.page.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sixteen cloths in the middle of the work, on the screen and on paper.
final class SampleCloths {

  static final String GOALS = "Målsättningar med samverkan";

  private static final List<String> TITLES =
      List.of(
          GOALS,
          "Förutsättningar för samverkan",
          "Vad ska samverkas?",
          "Roller och hållbara processer",
          "Arbetsmiljö och samverkan",
          "Uppföljning av samverkan",
          "Delaktighet, engagemang, dialog",
          "Samverkan i framtiden?",
          "Lärdomar - tidigare former för delaktighet",
          "Samverkan och värderingar",
          "Handlingsplan",
          "Värdering - Liten eller stor förändring?",
          "Värdering av behov vid implementering",
          "Värdering av behov vid implementering",
          "Övergripande plan för implementering",
          "Skapa en uppföljningsstruktur");

  private static final String CLARITY = "Är vår gemensamma bild oklar eller tydlig?";

  private SampleCloths() {}

  static ClothsPage overview(Frame frame) {
    return new ClothsPage(
        frame,
        "måndag 27 april 2026",
        2,
        new ClothsPage.Now(TITLES.get(4), "/d/7f3a", "onsdag 29 april kl. 12.00"),
        List.of(
            new ClothsPage.Tally(Sign.SEALED, 2, "fastställda"),
            new ClothsPage.Tally(Sign.LEFT, 2, "lämnade, med 3 parkerade frågor"),
            new ClothsPage.Tally(Sign.OPEN, 1, "öppen"),
            new ClothsPage.Tally(Sign.COMING, 11, "kommande")),
        List.of(
            phase(
                1,
                "Varför?",
                "Varför ska vi samverka?",
                "Sammanfattad, fastställd version 1",
                1,
                2),
            phase(2, "Hur?", "Hur vill vi att samverkan skall fungera?", "Pågår", 3, 7),
            phase(3, "Idag och framöver", "Samverkan idag och framöver", "Kommande", 8, 11),
            phase(4, "Stöd", null, "Kommande", 12, 15),
            phase(5, "Avstämning", "Hur skall avstämningen fungera?", "Kommande", 16, 16)),
        List.of(
            new ClothsPage.Parked(
                "1.3 På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?",
                "Behöver verksamhetsplanen",
                "måndag 4 maj",
                "Karin Ek"),
            new ClothsPage.Parked(
                "3.1 Vilka frågor ska inte samverkas?",
                "Till förhandling",
                "måndag 8 juni",
                "Johan Berg och Samira Lund")),
        "/d/7f3a/record");
  }

  static ClothsPage untouched(Frame frame) {
    var all = new ArrayList<Mini>();
    for (int number = 1; number <= TITLES.size(); number++) {
      all.add(
          new Mini(
              number,
              TITLES.get(number - 1),
              null,
              "#",
              Drawing.Mini.COMING,
              0,
              Sign.COMING,
              "Kommande"));
    }
    return new ClothsPage(
        frame,
        "tisdag 3 mars 2026",
        0,
        null,
        List.of(new ClothsPage.Tally(Sign.COMING, 16, "kommande")),
        List.of(
            new PhaseOf(1, "Varför?", null, "Kommande", null, List.of(), all.subList(0, 2)),
            new PhaseOf(2, "Hur?", null, "Kommande", null, List.of(), all.subList(2, 7))),
        List.of(),
        "/d/7f3a/record");
  }

  private static PhaseOf phase(
      int number, String label, @Nullable String guide, String state, int from, int to) {
    var cloths = new ArrayList<Mini>();
    for (int cloth = from; cloth <= to; cloth++) {
      cloths.add(mini(cloth));
    }
    var summary = state.startsWith("Sammanfattad") ? "/d/7f3a/summary/why" : null;
    var links =
        number == 1
            ? List.of(new Link("Film om samverkan", "https://example.se/film"))
            : List.<Link>of();
    return new PhaseOf(number, label, guide, state, summary, links, cloths);
  }

  private static Mini mini(int number) {
    var part = number == 13 ? "(1 av 2)" : number == 14 ? "(2 av 2)" : null;
    var href = "/d/7f3a/cloths/" + number;
    return switch (number) {
      case 1 ->
          new Mini(
              1,
              TITLES.get(0),
              part,
              href,
              Drawing.Mini.LEFT,
              1,
              Sign.LEFT,
              "Lämnad med 1 parkerad fråga");
      case 3 ->
          new Mini(
              3,
              TITLES.get(2),
              part,
              href,
              Drawing.Mini.LEFT,
              2,
              Sign.LEFT,
              "Lämnad med 2 parkerade frågor");
      case 2, 4 ->
          new Mini(
              number,
              TITLES.get(number - 1),
              part,
              href,
              Drawing.Mini.SEALED,
              0,
              Sign.SEALED,
              "Fastställd version 1");
      case 5 ->
          new Mini(
              5,
              TITLES.get(4),
              part,
              href,
              Drawing.Mini.OPEN,
              0,
              Sign.OPEN,
              "Öppen, svara senast onsdag 29 april kl. 12.00");
      case 6 ->
          new Mini(6, TITLES.get(5), part, href, Drawing.Mini.PAUSED, 0, Sign.PAUSED, "Pausad");
      case 7 ->
          new Mini(
              7, TITLES.get(6), part, href, Drawing.Mini.SHOWN, 0, Sign.SHOWN, "Svaren är visade");
      default ->
          new Mini(
              number,
              TITLES.get(number - 1),
              part,
              href,
              Drawing.Mini.COMING,
              0,
              Sign.COMING,
              "Kommande");
    };
  }

  static List<ScopePage.PhaseChoice> choices() {
    return List.of(
        choice("why", "Varför?", 1, 2),
        choice("how", "Hur?", 3, 7),
        choice("today", "Idag och framöver", 8, 11),
        choice("support", "Stöd", 12, 15),
        choice("followup", "Avstämning", 16, 16));
  }

  private static ScopePage.PhaseChoice choice(String id, String label, int from, int to) {
    var cloths = new ArrayList<ScopePage.ClothChoice>();
    for (int cloth = from; cloth <= to; cloth++) {
      cloths.add(
          new ScopePage.ClothChoice("c" + cloth, cloth, TITLES.get(cloth - 1), 45, cloth < 4));
    }
    return new ScopePage.PhaseChoice(id, label, false, cloths);
  }

  static List<Sheet> sheets() {
    return List.of(
        new Sheet(
            "Varför? · Duk 1 av 16 · Fastställd version 2, tisdag 5 maj 2026",
            false,
            GOALS,
            null,
            null,
            false,
            List.of(
                text(
                    "1.1",
                    "Vilka målsättningar finns för vår verksamhet ex på 5 år?",
                    "Vi ska kunna handlägga inom tre månader. Vi ska kunna rekrytera och behålla"
                        + " handläggare på alla orter.",
                    14),
                text(
                    "1.2",
                    "Vad vill vi uppnå med ett lokalt samverkansavtal?",
                    "Frågor ska tas upp så tidigt att de går att påverka, och på rätt nivå. Det ska"
                        + " vara tydligt vem som fattar beslut och när.",
                    14),
                text(
                    "1.3",
                    "På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?",
                    "Genom att mål och resultat följs upp i samverkansgruppen två gånger per år,"
                        + " innan nästa års plan skrivs.",
                    14)),
            new Sheet.Scale(
                CLARITY,
                5,
                "Oklar",
                "Tydlig",
                List.of(0, 0, 2, 4, 2),
                "8 har markerat, måndag 4 maj. Första markeringen, torsdag 12 mars: 0 – 2 – 3 – 2 –"
                    + " 1."),
            "3 mars – 4 maj 2026"),
        new Sheet(
            "Varför? · Duk 2 av 16",
            true,
            "Förutsättningar för samverkan",
            null,
            null,
            true,
            List.of(
                text(
                    "2.1",
                    "Varför väljer vi att teckna ett lokalt samverkansavtal?",
                    "För att vi vill.",
                    5),
                text(
                    "2.2",
                    "Vilka goda förutsättningar har vi i vår organisation för ett lokalt"
                        + " samverkansavtal?",
                    SampleCards.longestText(),
                    8),
                text(
                    "2.3",
                    "Vad behöver utvecklas i vår organisation för att ett avtal ska få den effekt"
                        + " vi önskar?",
                    "Tid.",
                    8)),
            new Sheet.Scale(CLARITY, 5, "Oklar", "Tydlig", null, ""),
            "5 maj 2026"),
        tables(true));
  }

  static List<Sheet> blank() {
    return List.of(
        new Sheet(
            "Varför? · Duk 1 av 16",
            false,
            GOALS,
            null,
            null,
            false,
            List.of(
                text("1.1", "Vilka målsättningar finns för vår verksamhet ex på 5 år?", "", 14),
                text("1.2", "Vad vill vi uppnå med ett lokalt samverkansavtal?", "", 14),
                text(
                    "1.3",
                    "På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?",
                    "",
                    14)),
            new Sheet.Scale(CLARITY, 5, "Oklar", "Tydlig", null, ""),
            ""),
        tables(false));
  }

  private static Sheet tables(boolean filled) {
    return new Sheet(
        "Avstämning · Duk 16 av 16",
        false,
        "Skapa en uppföljningsstruktur",
        null,
        "Gå tillbaka till era målsättningar med samverkan och frågan: Vad vill vi uppnå med"
            + " samverkan? Fyll målsättningarna i första kolumnen och ta fram en"
            + " uppföljningsstruktur.",
        false,
        List.of(
            new Box(
                "16.1",
                null,
                "",
                "",
                6,
                List.of(
                    "Mål på lång sikt\n(vad vill vi uppnå med samverkan?)",
                    "Resultat\n"
                        + "Vad behöver vi följa upp på kort sikt för att kunna styra mot"
                        + " långsiktiga mål?",
                    "Hur\nska resultatet följas upp?",
                    "När/hur ofta\nska resultatet följas upp?",
                    "Vem ansvarar\nför resultatet?"),
                filled
                    ? List.of(
                        List.of(
                            "Frågor ska tas upp så tidigt att de går att påverka (från 1.2, version"
                                + " 2)",
                            "Antal frågor som kom före beslut",
                            "Genomgång i samverkansgruppen",
                            "Två gånger per år",
                            "Omar Haddad"))
                    : List.of())),
        new Sheet.Scale(CLARITY, 5, "Oklar", "Tydlig", null, ""),
        filled ? "7 maj 2026" : "");
  }

  private static Box text(String number, String question, String text, int lines) {
    return new Box(number, null, question, text, lines, List.of(), List.of());
  }
}
