package dialogduk.web.page;

import dialogduk.core.card.Block.Option;
import dialogduk.web.page.ActionsPage.Row;
import dialogduk.web.page.HistoryPage.Entry;
import java.util.List;

/// Actions and history of a made-up dialogue.
final class SampleLists {

  static final List<Option> STATUSES =
      List.of(
          new Option("not-started", "Inte påbörjad", null),
          new Option("under-way", "Pågår", null),
          new Option("done", "Klar", null),
          new Option("dropped", "Utgår", null));

  static final List<Option> CLOTHS =
      List.of(new Option("goals", "1. Målsättningar med samverkan", null));
  static final List<Option> KINDS =
      List.of(
          new Option("versions", "Versioner", null),
          new Option("parked", "Parkerat och återupptaget", null));

  private SampleLists() {}

  static ActionsPage actions(Frame frame, boolean may) {
    return new ActionsPage(
        frame,
        "4 åtgärder: 2 inte påbörjade, 1 pågår, 1 klar. 1 saknar ansvarig.",
        List.of(),
        may,
        List.of(
            new Row(
                "a1",
                "Samla tre exempel på när frågor kom sent",
                "Från duk 9",
                "Underlag till 9.3",
                "Johan Berg och Samira Lund",
                "onsdag 30 september",
                "not-started",
                may,
                may),
            new Row(
                "a2",
                "Ta fram förslag till introduktion för nya ledamöter",
                "Från duk 4",
                "Nya ska kunna delta från första mötet",
                "Omar Haddad",
                "fredag 12 juni",
                "under-way",
                may,
                false),
            new Row(
                "a3",
                "Boka möten för hösten",
                "Från duk 9",
                "Tid avsatt innan förslag är färdiga",
                null,
                null,
                "not-started",
                may,
                false),
            new Row(
                "a4",
                "Ta fram en kort sammanfattning av verksamhetsplanen",
                "Från duk 1",
                "Underlag till fråga 1.3",
                "Johan Berg",
                "fredag 10 april",
                "done",
                may,
                false)),
        STATUSES);
  }

  static HistoryPage history(Frame frame, String cloth) {
    return new HistoryPage(
        frame,
        CLOTHS,
        KINDS,
        cloth,
        "",
        List.of(
            new Entry(
                "onsdag 22 april kl. 9.12",
                "2026-04-22T09:12",
                true,
                "Fas 1, Varför?, fastställd version 1",
                "Bekräftad av Arbetsgivaren, Saco-S och ST.",
                new Link("Läs version 1", "#")),
            new Entry(
                "måndag 20 april kl. 10.30",
                "2026-04-20T10:30",
                false,
                "Duk 1:",
                "ny markering visad. 8 av 8 markerade på nytt.",
                null),
            new Entry(
                "torsdag 12 mars kl. 13.20",
                "2026-03-12T13:20",
                false,
                "Karin Ek gick tillbaka",
                "från duk 2 till duk 1. Alla svar och markeringar finns kvar.",
                null),
            new Entry(
                "torsdag 12 mars kl. 12.01",
                "2026-03-12T12:01",
                true,
                "Duk 1: markering visad",
                "8 av 8 har markerat.",
                new Link("Se resultatet", "#")),
            new Entry(
                "fredag 6 mars kl. 12.03",
                "2026-03-06T12:03",
                false,
                "Duk 1: svaren visades.",
                "7 svar.",
                null)));
  }
}
