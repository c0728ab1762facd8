package dialogduk.core.testkit;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Block.Spread;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button;
import dialogduk.core.card.Button.Style;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// A card of every kind and state, with the longest content and with none, so that every surface
/// draws the same ones and one can look at the pictures side by side. People and answers are made
/// up.
public final class SampleCards {

  private static final String LENGTH = "Högst 12 000 tecken";
  private static final Block WHERE = new Block.Where("Varför?", "Duk 1 av 16");
  private static final String GOALS = "Målsättningar med samverkan";

  private SampleCards() {}

  /// All of them by name, in the order of a dialogue.
  public static SequencedMap<String, Card> all() {
    var cards = new LinkedHashMap<String, Card>();
    cards.put("to-do", toDo());
    cards.put("nothing-to-do", nothingToDo());
    cards.put("answering", answering());
    cards.put("open", open());
    cards.put("open-to-lead", openToLead());
    cards.put("preview", preview());
    cards.put("next-steps", nextSteps());
    cards.put("parked-list", parkedList());
    cards.put("answers", answers());
    cards.put("answers-with-names", answersWithNames());
    cards.put("writing-together", writingTogether());
    cards.put("joint-answers", jointAnswers());
    cards.put("marking", marking());
    cards.put("marked", marked());
    cards.put("spread", spread());
    cards.put("sides", sides());
    cards.put("too-few", tooFew());
    cards.put("parking", parking());
    cards.put("rows", rows());
    cards.put("picking-rows", pickingRows());
    cards.put("table", table());
    cards.put("actions", actions());
    cards.put("new-action", newAction());
    cards.put("capacity", capacity());
    cards.put("admission", admission());
    cards.put("signs", signs());
    cards.put(
        "after-closing",
        note(
            NoteKind.PRIVATE,
            "Din text är sparad men kom efter stängning",
            "Den visas inte i den här omgången. Du kan lämna in den om frågan tas upp igen."));
    cards.put(
        "refused",
        note(
            NoteKind.INFO,
            "Bara facilitatorn kan visa svaren",
            "Just nu kan du svara eller ändra ditt svar."));
    cards.put(
        "fault",
        note(
            NoteKind.FAULT,
            "Ingen kontakt med servern",
            "Det du skriver sparas i den här webbläsaren och skickas när kontakten är tillbaka."));
    cards.put("scales", scales());
    cards.put("longest", longest());
    cards.put("five-organisations", fiveOrganisations());
    cards.put("hundreds", hundreds());
    cards.put("one-person", onePerson());
    cards.put("none", none());
    return cards;
  }

  public static Card toDo() {
    return card(
        "status:to-do",
        "Att göra: Arbetsmiljö och samverkan. Svara senast onsdag 29 april kl. 12.00.",
        new Block.Where("Hur?", "Duk 5 av 16"),
        new Block.Heading("Att göra: Arbetsmiljö och samverkan", 2),
        prose(
            "En fråga, ungefär fem minuter. Svara senast onsdag 29 april kl. 12.00. Du har ett"
                + " utkast som inte är inlämnat."),
        buttons(
            button("Svara", Verb.ANSWER, Style.MAIN, "work-environment"),
            button("Avstå den här gången", Verb.PASS, Style.PLAIN, "work-environment")));
  }

  public static Card nothingToDo() {
    return card(
        "status:waiting",
        "Du har inget att göra nu.",
        new Block.Heading("Väntar på andra", 2),
        prose("Du har inget att göra nu. Nästa: Omar Haddad skriver utkast till gemensamt svar."));
  }

  public static Card answering() {
    return card(
        "answer:goals",
        "Du svarar på duk 1, Målsättningar med samverkan.",
        WHERE,
        new Block.Heading(GOALS, 1),
        new Block.Status(Sign.OPEN, "Öppen, svara senast fredag 6 mars kl. 12.00"),
        new Block.Note(
            NoteKind.PRIVATE,
            "Ditt utkast till 1.2 är sparat kl. 9.42",
            List.of("Det är inte inlämnat än. Ingen annan kan läsa det.")),
        new Block.Input(
            "goals-5-years",
            "1.1",
            null,
            "Vilka målsättningar finns för vår verksamhet ex på 5 år?",
            null,
            "Handläggningstiden ska vara högst tre månader. Det kräver att vi kan rekrytera på alla"
                + " orter.",
            4,
            "Inlämnat tisdag 3 mars kl. 14.10",
            "Sparat"),
        new Block.Input(
            "agreement-aim",
            "1.2",
            null,
            "Vad vill vi uppnå med ett lokalt samverkansavtal?",
            null,
            "Att frågor kommer upp innan förslaget är färdigt.",
            4,
            "Utkast, inte inlämnat",
            "Sparat kl. 9.42"),
        new Block.Input(
            "goals-support",
            "1.3",
            null,
            "På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?",
            null,
            "",
            4,
            "Inget svar än",
            LENGTH),
        new Block.Prose(
            "Skriv inget som är hemligt och inga personuppgifter om andra. Ordval kan avslöja vem"
                + " som har skrivit.",
            Tone.QUIET),
        buttons(
            button("Lämna in 1.2", Verb.HAND_IN, Style.MAIN, "agreement-aim"),
            button("Avstå från 1.3", Verb.PASS, Style.PLAIN, "goals-support")),
        whoSeesWhat());
  }

  private static Block whoSeesWhat() {
    return new Block.Facts(
        "Vem ser vad",
        List.of(
            new Fact(
                "Före visning",
                "Bara du ser ditt svar. Facilitatorn ser ett antal: 5 av 8 har svarat."),
            new Fact("Efter visning", "Alla åtta ser svaren utan namn, i blandad ordning."),
            new Fact(
                "Ändra",
                "Du kan ändra tills Karin Ek stänger och visar. Svara gärna senast fredag 6 mars"
                    + " kl. 12.00.")));
  }

  public static Card open() {
    return card(
        "cloth:goals",
        "Duk 1, Målsättningar med samverkan, är öppen. 5 av 8 har svarat.",
        WHERE,
        new Block.Heading(GOALS, 2),
        new Block.Status(Sign.OPEN, "Öppen, svara senast fredag 6 mars kl. 12.00"),
        question("1.1", "Vilka målsättningar finns för vår verksamhet ex på 5 år?"),
        question("1.2", "Vad vill vi uppnå med ett lokalt samverkansavtal?"),
        question(
            "1.3", "På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?"),
        prose(
            "Svaren visas samtidigt, utan namn. Fram till dess ser ingen i gruppen ditt svar, och"
                + " du kan ändra det."),
        buttons(button("Svara", Verb.ANSWER, Style.MAIN, "goals")),
        new Block.Prose("Facilitator: Karin Ek. Sekreterare: Omar Haddad.", Tone.QUIET));
  }

  public static Card openToLead() {
    return card(
        "lead:goals",
        "5 av 8 har svarat på duk 1.",
        WHERE,
        new Block.Heading(GOALS, 2),
        new Block.Status(Sign.OPEN, "Öppen, svara senast fredag 6 mars kl. 12.00"),
        new Block.Meter("5 av 8 har svarat", 5, 8),
        prose(
            "Du ser inte vilka de fem är och inte vad de har skrivit. Tiden har inte gått ut: 1 dag"
                + " och 2 timmar återstår."),
        new Block.Heading("Det här kan du göra nu", 3),
        buttons(
            button("Stäng och visa", Verb.SHOW, Style.MAIN, "goals"),
            button("Ge mer tid", Verb.SET_DATE, Style.PLAIN, "goals"),
            button("Påminn", Verb.REMIND, Style.PLAIN, "goals"),
            button("Parkera en fråga", Verb.PARK_FORM, Style.PLAIN, "goals")),
        new Block.Prose(
            "Påminn går privat till de tre som inte har svarat. Du får inte veta vilka.",
            Tone.QUIET),
        buttons(button("Tillbaka ett steg", Verb.TAKE_BACK, Style.BARE, "goals")));
  }

  public static Card preview() {
    return card(
        "lead:preview",
        "Det här händer om du stänger och visar.",
        new Block.Note(
            NoteKind.INFO,
            "Om du stänger och visar",
            List.of(
                "5 svar på tre frågor visas för alla åtta, utan namn, i blandad ordning.",
                "De tre som inte har svarat får veta att duken är stängd. Påbörjade texter finns"
                    + " kvar hos dem.",
                "Svaren kan inte döljas igen. Du kan öppna frågan för nya svar.")));
  }

  public static Card nextSteps() {
    return card(
        "lead:next",
        "Sedan visas svaren.",
        new Block.Heading("Sedan", 2),
        prose(
            """
            1. Svaren visas. Alla läser.
            2. Omar Haddad skriver utkast till gemensamt svar.
            3. Gruppen markerar tydlighet.\
            """),
        prose("Tydlighet kan öppnas när svaren har visats. Inget går vidare av sig självt."));
  }

  public static Card parkedList() {
    return card(
        "parked",
        "Inga parkerade frågor.",
        new Block.Heading("Parkerade frågor", 2),
        prose("Inga än."));
  }

  public static Card answers() {
    return card(
        "answers:goals-5-years",
        "7 svar på 1.1 visas, utan namn, i blandad ordning.",
        WHERE,
        new Block.Heading("Svaren är visade", 2),
        new Block.Status(Sign.SHOWN, "7 svar, utan namn, i blandad ordning"),
        question("1.1", "Vilka målsättningar finns för vår verksamhet ex på 5 år?"),
        new Block.Slips(slips(null)),
        buttons(button("Gemensamt svar", Verb.JOINT, Style.MAIN, "goals-5-years")));
  }

  public static Card answersWithNames() {
    return card(
        "answers:open",
        "7 svar på 1.1 visas med namn.",
        WHERE,
        new Block.Heading("Svaren är visade", 2),
        question("1.1", "Vilka målsättningar finns för vår verksamhet ex på 5 år?"),
        new Block.Slips(slips("Lena Vik")));
  }

  /// Seven answers.
  public static List<Slip> slips(String author) {
    var texts =
        List.of(
            "Handläggningstiden ska vara högst tre månader. Det kräver att vi kan rekrytera på alla"
                + " orter.",
            "Vi ska kunna behålla handläggare.",
            "Kortare tid från ansökan till svar. Det är det som märks för dem vi finns till för.",
            "Att vi är en arbetsplats dit folk söker sig.",
            "Färre ärenden som kommer tillbaka.",
            "Rekrytera i norr. I dag står tre tjänster tomma.",
            "Ett gemensamt digitalt stöd i hela handläggningen.");
    return IntStream.range(0, texts.size())
        .mapToObj(it -> new Slip("Svar " + (char) ('A' + it), texts.get(it), author))
        .toList();
  }

  public static Card writingTogether() {
    return card(
        "joint:lessons-adjust",
        "Du skriver gemensamt svar på 9.3.",
        new Block.Where("Idag och framöver", "Duk 9 av 16"),
        new Block.Heading("Gemensam text", 2),
        new Block.Status(Sign.DRAFT, "Utkast 2, skrivet av Omar Haddad torsdag 21 maj kl. 14.05"),
        new Block.Input(
            "text",
            "9.3",
            null,
            "Vad är viktigt att vi justerar inför kommande avtal?",
            "Du skriver nu. Andra ser texten när du delar nästa utkast. Utkast 1 finns kvar.",
            "Frågor ska komma till gruppen innan förslaget är färdigt. Nya ledamöter ska få en"
                + " genomgång.",
            6,
            "Utkast 3, inte delat",
            "Sparat kl. 14.11"),
        buttons(
            button("Dela utkast 3", Verb.SHARE_JOINT, Style.MAIN, "lessons-adjust"),
            button("Tillbaka", Verb.TAKE_BACK, Style.BARE, "lessons-adjust")));
  }

  public static Card jointAnswers() {
    return card(
        "joint:goals",
        "Gemensamma svar på duk 1.",
        WHERE,
        new Block.Heading("Gemensamma svar", 2),
        question("1.1", "Vilka målsättningar finns för vår verksamhet ex på 5 år?"),
        new Block.Ruled(
            "Vi ska kunna handlägga inom tre månader.\n"
                + "Vi ska kunna rekrytera och behålla handläggare på alla orter.",
            "Version 2, Omar Haddad, måndag 9 mars kl. 10.15"),
        question(
            "1.3", "På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?"),
        new Block.Status(Sign.PARKED, "Parkerad till måndag 20 april"),
        prose(
            "Orsak: behöver verksamhetsplanen. Ansvarig: Karin Ek. Det som är skrivet finns kvar."),
        buttons(button("Ta upp igen 1.3", Verb.RETURN, Style.PLAIN, "goals-support")),
        new Block.Fold(
            "Läs svaren igen",
            List.of(
                new Block.Slips(slips(null)), new Block.Prose("Alla finns kvar.", Tone.QUIET))));
  }

  public static Card marking() {
    return card(
        "mark:goals",
        "Markera hur tydlig er gemensamma bild är. Din markering är hemlig.",
        WHERE,
        new Block.Heading(GOALS, 1),
        new Block.Note(
            NoteKind.PRIVATE,
            "Din markering är hemlig",
            List.of(
                "Ingen, inte heller facilitatorn, ser din markering. Resultatet visas samlat när"
                    + " Karin Ek stänger markeringen. Sidornas bilder visas bara när det är många"
                    + " nog i varje grupp, minst fem. Markerar alla lika syns det.")),
        scale("step", 5, 0),
        buttons(
            button("Markera", Verb.MARK, Style.MAIN, "goals"),
            button("Avstå", Verb.PASS_MARK, Style.PLAIN, "goals")),
        new Block.Prose(
            "Du kan ändra tills markeringen stängs. Bara den senaste räknas. 5 av 8 har markerat.",
            Tone.QUIET),
        new Block.Fold(
            "Läs de gemensamma svaren igen",
            List.of(
                question("1.1", "Vilka målsättningar finns för vår verksamhet ex på 5 år?"),
                new Block.Ruled("Vi ska kunna handlägga inom tre månader.", null))));
  }

  public static Card marked() {
    return card(
        "mark:again",
        "Du har markerat. Du kan ändra.",
        WHERE,
        new Block.Heading(GOALS, 2),
        scale("step", 5, 2),
        buttons(
            button("Markera om", Verb.MARK, Style.MAIN, "goals"),
            button("Ta tillbaka", Verb.WITHDRAW_MARK, Style.PLAIN, "goals")));
  }

  public static Card spread() {
    return card(
        "marking:goals",
        "8 av 8 har markerat. Bilderna är spridda.",
        new Block.Where("Varför? · Målsättningar med samverkan", "torsdag 12 mars kl. 12.01"),
        new Block.Heading("Bilderna är spridda", 2),
        figure("8 av 8 har markerat", 0, 2, 3, 2, 1),
        new Block.Note(
            NoteKind.INFO,
            "Parternas bilder visas inte var för sig",
            List.of(
                "Någon grupp är för liten för det. Då skulle det gå att räkna ut vad enskilda har"
                    + " markerat. Därför visas ingen av sidorna.")),
        buttons(
            button("Prata vidare", Verb.KEEP_TALKING, Style.PLAIN, "goals"),
            button("Parkera", Verb.PARK_FORM, Style.PLAIN, "goals"),
            button("Gå vidare", Verb.GO_ON, Style.PLAIN, "goals")));
  }

  public static Card sides() {
    return card(
        "marking:lessons",
        "Bilderna skiljer sig mellan parterna.",
        new Block.Where(
            "Idag och framöver · Lärdomar - tidigare former för delaktighet",
            "torsdag 21 maj kl. 14.21"),
        new Block.Heading("Bilderna skiljer sig mellan parterna", 2),
        prose("Båda sidor har minst fem som har markerat."),
        new Block.Spreads(
            List.of(
                figure("Arbetsgivaren\n5 har markerat", 0, 0, 1, 3, 1),
                figure("Arbetstagarorganisationerna\n5 har markerat", 1, 3, 1, 0, 0))),
        prose("Tillsammans, 10 markeringar. 1, Oklar: en. 2: tre. 3: två. 4: tre. 5, Tydlig: en."),
        buttons(
            button("Prata vidare", Verb.KEEP_TALKING, Style.PLAIN, "lessons"),
            button("Parkera", Verb.PARK_FORM, Style.PLAIN, "lessons"),
            button("Gå vidare", Verb.GO_ON, Style.PLAIN, "lessons")));
  }

  public static Card tooFew() {
    return card(
        "marking:work-environment",
        "Antalet räcker inte för att visa ett resultat.",
        new Block.Where("Hur? · Arbetsmiljö och samverkan", "onsdag 29 april kl. 12.00"),
        new Block.Heading("Antalet räcker inte för att visa ett resultat", 2),
        prose(
            "3 har markerat. Under fyra visas inget, eftersom det går att gissa vem som har"
                + " markerat vad. Ni kan i stället prata er fram till en gemensam markering."),
        new Block.Scale(
            "step",
            "Gruppens gemensamma markering, förs in av sekreteraren",
            "",
            5,
            "Oklar",
            "Tydlig",
            0),
        buttons(
            button("Markera gemensamt", Verb.JOINT_MARK, Style.PLAIN, "work-environment"),
            button("Gå vidare utan markering", Verb.GO_ON, Style.PLAIN, "work-environment")));
  }

  public static Card parking() {
    return card(
        "park:goals-support",
        "Parkera fråga 1.3.",
        WHERE,
        new Block.Heading("Parkera 1.3", 2),
        prose("Allt som är skrivet finns kvar. Det går att parkera med en oklar bild."),
        new Block.Choice(
            "reason",
            "Orsak",
            List.of(
                new Option("material", "Behöver underlag", null),
                new Option("negotiation", "Till förhandling", null),
                new Option("elsewhere", "Hör hemma i ett annat forum", null),
                new Option("other", "Annat", "Skriv orsaken här under.")),
            null,
            false),
        new Block.Line(
            "sentence", "Med egna ord", "Alla i gruppen kan läsa det.", "", LineKind.TEXT, false),
        new Block.Line("until", "Tas upp igen", null, "2026-04-20", LineKind.DATE, false),
        new Block.Choice(
            "owner",
            "Ansvarig",
            List.of(
                new Option("p1", "Johan Berg", null),
                new Option("p2", "Karin Ek", "facilitator"),
                new Option("p3", "Samira Lund", null)),
            "p2",
            true),
        buttons(
            button("Parkera", Verb.PARK, Style.MAIN, "goals-support"),
            button("Tillbaka", Verb.WAIT, Style.BARE, "goals-support")));
  }

  public static Card rows() {
    return card(
        "answer:scope",
        "Du svarar på 3.2.",
        new Block.Where("Hur?", "Duk 3 av 16"),
        new Block.Heading("Vad ska samverkas?", 2),
        new Block.Rows(
            "matters",
            "3.2",
            "Vilka frågor ska samverkas och på vilken nivå i organisationen?",
            List.of("Frågor att samverka", "Nivå"),
            List.of(
                List.of("Budget och verksamhetsplan", "Myndigheten"),
                List.of("Arbetstider i receptionen, sommaren och storhelgerna", "Enheten")),
            "Utkast, inte inlämnat",
            "Sparat kl. 9.42"),
        buttons(button("Lämna in 3.2", Verb.HAND_IN, Style.MAIN, "matters")));
  }

  public static Card pickingRows() {
    return card(
        "joint:matters",
        "Välj rader till den gemensamma tabellen.",
        new Block.Where("Hur?", "Duk 3 av 16"),
        new Block.Heading("Gemensam tabell", 2),
        new Block.Ticks(
            "row",
            "Rader från svaren",
            List.of(
                new Option("a", "Budget och verksamhetsplan", "Nivå: Myndigheten"),
                new Option("b", "Arbetstider i receptionen", "Nivå: Enheten"),
                new Option("c", "Rekrytering av chefer", null)),
            List.of("a")),
        buttons(button("Dela utkast 1", Verb.SHARE_JOINT, Style.MAIN, "matters")));
  }

  public static Card table() {
    return card(
        "joint:matters-shown",
        "Gemensam tabell, version 1.",
        new Block.Where("Hur?", "Duk 3 av 16"),
        new Block.Heading("Vad ska samverkas?", 2),
        new Block.Table(
            "Gemensamt svar 3.2, version 1",
            List.of("Frågor att samverka", "Nivå"),
            List.of(
                List.of("Budget och verksamhetsplan", "Myndigheten"),
                List.of("Arbetstider i receptionen", "Enheten"),
                List.of("Rekrytering av chefer", ""))));
  }

  public static Card actions() {
    return card(
        "actions",
        "2 åtgärder.",
        new Block.Heading("Åtgärder", 2),
        new Block.Prose("2 åtgärder.", Tone.LEAD),
        new Block.Table(
            "",
            List.of("Vad", "Syfte/Beskrivning", "Ansvarig", "Deadline", "Status"),
            List.of(
                List.of("Boka möte", "", "Eva Ek", "4 april", "Inte påbörjad"),
                List.of("Ta fram en plan", "Till styrgruppen", "Ulf Berg", "", "Pågår"))),
        new Block.Called(
            "Ansvariga för det som inte är klart",
            List.of(
                new Block.Callee("Eva Ek", "teams:t1:11111111-2222-3333-4444-555555555555"),
                new Block.Callee("Ulf Berg", "slack:T1:U2"))));
  }

  public static Card newAction() {
    return card(
        "action:new",
        "Lägg till en åtgärd.",
        new Block.Heading("Åtgärd", 2),
        new Block.Line("what", "Vad", null, "", LineKind.TEXT, true),
        new Block.Line("purpose", "Syfte/Beskrivning", null, "", LineKind.TEXT, false),
        new Block.Line("deadline", "Deadline", "Kan läggas till senare.", "", LineKind.DATE, false),
        new Block.Line(
            "answer-by", "Svara senast", null, "2026-03-06T12:00", LineKind.DATE_TIME, false),
        buttons(button("Åtgärd: spara", Verb.ADD_ACTION, Style.MAIN, "")));
  }

  public static Card capacity() {
    return card(
        "capacity",
        "Hur deltar du i den här dialogen?",
        new Block.Heading("Hur deltar du i den här dialogen?", 2),
        new Block.Choice(
            "side",
            "Jag deltar",
            List.of(
                new Option("employer", "För arbetsgivaren", null),
                new Option("union", "För en facklig organisation", null),
                new Option("employee", "Som medarbetare", "Du får ingen fråga om medlemskap.")),
            "employee",
            false),
        new Block.Line("code", "Kod", "Åtta tecken.", "K7M4RT9X", LineKind.CODE, false),
        buttons(button("Gå med", Verb.STATE_CAPACITY, Style.MAIN, "")));
  }

  public static Card admission() {
    return card(
        "people",
        "1 person väntar på att bli insläppt.",
        new Block.Heading("Väntar på att bli insläppta", 2),
        new Block.Facts("Nu", List.of(new Fact("Nils Ahl", "sedan kl. 9.40"))),
        buttons(
            button("Släpp in Nils Ahl", Verb.ADMIT, Style.PLAIN, "p9"),
            button("Stäng för fler", Verb.CLOSE_ADMISSION, Style.BARE, "")));
  }

  public static Card signs() {
    var blocks = new java.util.ArrayList<Block>();
    blocks.add(new Block.Heading("Statusord", 2));
    var words =
        Map.of(
            Sign.COMING, "Kommande",
            Sign.OPEN, "Öppen, svara senast fredag 6 mars kl. 12.00",
            Sign.PAUSED, "Pausad",
            Sign.SHOWN, "Svaren är visade",
            Sign.DRAFT, "Utkast 2",
            Sign.PARKED, "Parkerad till måndag 4 maj",
            Sign.LEFT, "Lämnad med 1 parkerad fråga",
            Sign.SEALED, "Fastställd version 1");
    Arrays.stream(Sign.values()).forEach(it -> blocks.add(new Block.Status(it, words.get(it))));
    blocks.add(new Block.Prose("Ingressen säger läget i en mening.", Tone.LEAD));
    blocks.add(new Block.Prose("Det här är viktigt.", Tone.STRONG));
    return new Card("signs", "Alla statusord.", blocks);
  }

  /// Two to seven steps.
  public static Card scales() {
    return new Card(
        "scales",
        "Skalor med olika antal steg.",
        IntStream.rangeClosed(2, 7).mapToObj(it -> (Block) scale("step-" + it, it, 0)).toList());
  }

  /// As much as one answer may hold, in paragraphs, with a word that has no end.
  public static String longestText() {
    var paragraph =
        "Frågor ska komma upp så tidigt att de går att påverka, och på rätt nivå. ".repeat(12)
            + "\n\n";
    var text = "Sam" + "verkans".repeat(60) + "avtal\n\n" + paragraph.repeat(20);
    return text.substring(0, 12_000);
  }

  public static Card longest() {
    return card(
        "longest",
        "Det längsta som får plats.",
        new Block.Where(
            "Idag och framöver · Lärdomar - tidigare former för delaktighet", "Duk 9 av 16"),
        new Block.Heading("Samverkans".repeat(12) + "avtal om allt som hör till", 2),
        new Block.Slips(
            List.of(new Slip("Svar A", longestText(), null), new Slip("Svar B", "Ja.", null))),
        new Block.Ruled(longestText(), "Version 14"),
        new Block.Input("long", "9.1", "Sub", "Fråga", null, longestText(), 6, "Inlämnat", LENGTH),
        buttons(button("Lämna in 9.1", Verb.HAND_IN, Style.MAIN, "long")));
  }

  public static Card fiveOrganisations() {
    var names = List.of("Arbetsgivaren", "OFR/S,P,O", "Saco-S", "Seko", "ST");
    return card(
        "views",
        "Fem organisationer.",
        new Block.Heading("Organisationernas egna markeringar", 2),
        new Block.Facts(
            "Öppna, lämnade av organisationen själv",
            names.stream()
                .map(it -> new Fact(it, "3 av 5. Vi behöver koppla till verksamhetsplanen."))
                .toList()),
        new Block.Table(
            "Bekräftelser",
            List.of("Organisation", "Har bekräftat", "När"),
            names.stream().map(it -> List.of(it, "Väntar", "")).toList()),
        new Block.Spreads(
            List.of(
                figure("mars", 1, 2, 3, 2, 4),
                figure("maj", 0, 0, 3, 4, 5),
                figure("oktober", 0, 0, 0, 0, 12))));
  }

  public static Card hundreds() {
    return card(
        "marking:agency",
        "300 har markerat.",
        new Block.Where("Avstämning", "Duk 16 av 16"),
        new Block.Heading("Bilderna går isär", 2),
        new Block.Meter("300 av 412 har markerat", 300, 412),
        figure("300 av 412 har markerat", 96, 41, 22, 38, 103));
  }

  public static Card onePerson() {
    return card(
        "alone",
        "Inte alla har svarat.",
        WHERE,
        new Block.Heading(GOALS, 2),
        new Block.Meter("Inte alla har svarat", 0, 0),
        new Block.Slips(List.of(new Slip("Svar A", "Ja.", null))),
        buttons(button("Stäng och visa", Verb.SHOW, Style.MAIN, "goals")));
  }

  public static Card none() {
    return card(
        "empty",
        "Inget är skrivet än.",
        new Block.Heading("Gemensamt svar", 2),
        new Block.Ruled("", null),
        new Block.Slips(List.of()),
        new Block.Table("Inga rader än", List.of("Vad", "Nivå"), List.of()),
        new Block.Meter("0 av 12 har svarat", 0, 12),
        figure("0 har markerat", 0, 0, 0, 0, 0));
  }

  public static Card note(NoteKind kind, String heading, String line) {
    return card(
        "note:" + kind.name().toLowerCase(java.util.Locale.ROOT),
        heading,
        new Block.Note(kind, heading, List.of(line)));
  }

  private static Spread figure(String caption, Integer... figures) {
    return new Spread(caption, List.of(figures), "Oklar", "Tydlig", words(figures));
  }

  private static String words(Integer... figures) {
    var words = new StringBuilder();
    for (int step = 1; step <= figures.length; step++) {
      var end = step == 1 ? ", Oklar" : step == figures.length ? ", Tydlig" : "";
      words.append(step).append(end).append(": ").append(figures[step - 1]).append(". ");
    }
    return words.toString().strip();
  }

  private static Block.Scale scale(String name, int steps, int selected) {
    return new Block.Scale(
        name,
        "Är vår gemensamma bild oklar eller tydlig?",
        "Tänk på gruppens bild, inte på om du själv håller med. Inget läge är bättre eller sämre.",
        steps,
        "Oklar",
        "Tydlig",
        selected);
  }

  private static Block question(String number, String text) {
    return new Block.Question(number, null, text);
  }

  private static Block prose(String text) {
    return new Block.Prose(text, Tone.PLAIN);
  }

  private static Block buttons(Button... buttons) {
    return new Block.Buttons(List.of(buttons));
  }

  private static Button button(String label, Verb verb, Style style, String target) {
    var values = target.isEmpty() ? Map.of("seen", "7") : Map.of("seen", "7", "target", target);
    return new Button(label, verb, values, style);
  }

  private static Card card(String slot, String plain, Block... blocks) {
    return new Card(slot, plain, List.of(blocks));
  }
}
