package dialogduk.bench.report;

import dialogduk.bench.figures.Ratio;
import dialogduk.bench.figures.Ratio.Better;
import dialogduk.bench.server.Product;
import java.util.List;
import java.util.Locale;

/// The report as a page of Markdown.
final class Page {

  private final Results results;
  private final String pictures;
  private final StringBuilder page = new StringBuilder();

  /// @param pictures where they lie, seen from the page
  Page(Results results, String pictures) {
    this.results = results;
    this.pictures = pictures;
  }

  String text() {
    head();
    goals();
    w1();
    w1t();
    w2();
    w3();
    w10();
    kept();
    warm();
    return page.toString();
  }

  private void head() {
    line("# What was measured");
    line("");
    line(
        "%s, %s. Written by `bench/run.sh`; every figure of every round is in `results/%s.json`."
            .formatted(
                results.date(),
                results.full() ? "a full run" : "a short run, which claims nothing",
                results.date()));
    line("");
    results.machine().forEach((name, value) -> line("- " + name + ": " + value));
    line("");
    line(
        "A mark is the `view_submission` of the marking's form, as the stand-in workspace sends it"
            + " when somebody has opened the form and chosen; everybody gets the same bytes but for"
            + " names, step and signature. Contestants run one at a time, round by round, the"
            + " others stopped. A cell is the median over the rounds (least–largest). A ratio is a"
            + " claim only if our worst round beats the peer's best, over five rounds or more.");
  }

  private void goals() {
    heading("Goals");
    line("| | goal | measured | |");
    line("|---|---|---|---|");
    for (var goal : new Goals(results).all()) {
      line(
          "| %s | %s | %s | %s |"
              .formatted(
                  goal.workload(),
                  goal.aim(),
                  goal.found(),
                  goal.reached() ? "reached" : "**not reached**"));
    }
  }

  private void w1() {
    heading("W1: a mark, open loop");
    picture("Latency of a mark for each server and rate", Pictures.W1);
    line("Latency counts from when the mark should have been sent, whatever was slow before it.");
    table("W1 ", List.of("p50 ms", "p99 ms", "p99.9 ms", "max ms", "cpu µs", "marks/s"));
    ratios("W1 ", "p99 ms", Better.LOWER);
  }

  private void w1t() {
    heading("W1t: marks at the same moment, through Slack and through Teams");
    line(
        "One server, connected to both. So many people mark at once, each on a connection of their"
            + " own, every request signed before the first is sent; latency counts from that"
            + " moment. Through Slack they are of many dialogues; through Teams all of one, in one"
            + " channel, and a mark is the `task/submit` of the form that each has open, with a"
            + " token of its own. Bursts through the two take turns.");
    table("W1t,", List.of("p50 ms", "p99 ms", "max ms", "cpu µs", "marks/s", "accepted"));
  }

  private void w2() {
    heading("W2: marks a second, closed loop");
    picture("Marks a second for each server", Pictures.W2);
    picture("Processor time per mark for each server", Pictures.CPU);
    table("W2,", List.of("marks/s", "cpu µs", "p50 ms", "p99 ms"));
    ratios("W2,", "marks/s", Better.HIGHER);
    ratios("W2,", "cpu µs", Better.LOWER);
  }

  private void w3() {
    if (results.shown().isEmpty()) {
      return;
    }
    heading("W3: from a mark to the card that counts it");
    picture("Staleness of the card for each way to keep it up to date", Pictures.W3);
    line(
        "24 people in each session mark within five minutes, in one workspace, on a clock moved by"
            + " hand. *Dialogduk* is the product's own pace, delivery, budget and Slack client"
            + " against the stand-in's limits; *optimum* sends each edit as soon as the limit of 50"
            + " in any minute allows, to the room that has waited most, knowing no future; *update"
            + " per mark* edits for each mark and waits as a 429 tells it to.");
    line("");
    line(
        "| live | | p50 s | p99 s | mean s | edits | 429 | marks never shown | last shown after s"
            + " |");
    line("|---|---|---|---|---|---|---|---|---|");
    for (var shown : results.shown()) {
      line(
          String.format(
              Locale.ROOT,
              "| %d | %s | %.1f | %.1f | %.1f | %d | %d | %d | %.1f |",
              shown.rooms(),
              shown.way(),
              shown.p50(),
              shown.p99(),
              shown.mean(),
              shown.edits(),
              shown.tooMany(),
              shown.never(),
              shown.took()));
    }
  }

  private void w10() {
    heading("W10: retries and duplicates");
    picture("Processor time per request, first and again", Pictures.W10);
    line("Each click once; then the same clicks three times more; then others four times at once.");
    table("W10,", List.of("cpu µs", "marks/s", "p99 ms"));
    var steps = results.steps();
    line("");
    line(
        "A leader's step, pressed once in one session, appended %d event(s); pressed four times at once in %d others, it appended something else in %d. Marks appended %d events."
            .formatted(
                steps.eventsOfOne(), steps.sessions() - 1, steps.otherwise(), steps.strayEvents()));
    line("");
    line("What went out meanwhile: " + steps.privately() + ".");
  }

  private void kept() {
    heading("What was kept");
    line(
        "After the last round each server is killed (SIGKILL), and its store is opened: is each"
            + " person's last acknowledged mark there?");
    line("");
    line("| | people told | wrong |");
    line("|---|---|---|");
    results
        .kept()
        .forEach(
            (server, kept) ->
                line("| %s | %,d | %d |".formatted(server, kept.people(), kept.wrong())));
  }

  private void warm() {
    heading("Warm-up");
    line("32 connections in stretches, until three in a row differ by 5 % at most.");
    line("");
    line("| | stretches, CPU-µs per request | flat | resident MB |");
    line("|---|---|---|---|");
    for (var server : results.servers()) {
      var costs =
          results.samples().stream()
              .filter(it -> it.workload().equals("warm-up") && it.server().equals(server))
              .map(it -> String.format(Locale.ROOT, "%.0f", it.figures().get("cpu µs")))
              .toList();
      var flat = results.sum("warm", server, "flat") > 0;
      line(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.0f |",
              server,
              String.join(", ", costs),
              flat ? "yes" : "**no**",
              results.sum("warm", server, "resident MB")));
    }
  }

  // --- parts

  private void table(String beginning, List<String> figures) {
    line("");
    line("| | | " + String.join(" | ", figures) + " | load average | refused, lost |");
    line("|---".repeat(figures.size() + 4) + "|");
    for (var workload : results.workloads()) {
      if (workload.startsWith(beginning)) {
        for (var server : results.serversIn(workload)) {
          row(workload, server, figures);
        }
      }
    }
  }

  private void row(String workload, String server, List<String> figures) {
    var cells =
        figures.stream()
            .map(
                figure ->
                    results
                        .spread(workload, server, figure)
                        .map(it -> it.told(figure.endsWith("ms") ? 2 : 0))
                        .orElse("–"))
            .toList();
    line(
        "| %s | %s | %s | %s | %,.0f, %,.0f |"
            .formatted(
                workload,
                server,
                String.join(" | ", cells),
                results.spread(workload, server, "load average").map(it -> it.told(1)).orElse("–"),
                results.sum(workload, server, "refused"),
                results.sum(workload, server, "lost")));
  }

  private void ratios(String beginning, String figure, Better better) {
    line("");
    for (var workload : results.workloads()) {
      if (!workload.startsWith(beginning)) {
        continue;
      }
      for (var peer : results.servers()) {
        var ours = results.spread(workload, Product.NAME, figure);
        var theirs = results.spread(workload, peer, figure);
        if (!peer.equals(Product.NAME) && ours.isPresent() && theirs.isPresent()) {
          line(
              "- %s, %s, against %s: %s"
                  .formatted(
                      workload, figure, peer, Ratio.of(ours.get(), theirs.get(), better).told()));
        }
      }
    }
  }

  private void heading(String text) {
    line("");
    line("## " + text);
    line("");
  }

  private void picture(String alternative, String file) {
    line("![%s](%s/%s)".formatted(alternative, pictures, file));
    line("");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
