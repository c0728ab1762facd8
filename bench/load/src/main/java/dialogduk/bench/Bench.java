package dialogduk.bench;

import dialogduk.bench.figures.Flatness;
import dialogduk.bench.figures.Latencies;
import dialogduk.bench.http.Generator;
import dialogduk.bench.report.Report;
import dialogduk.bench.report.Results;
import dialogduk.bench.server.Installed;
import dialogduk.bench.server.Kept;
import dialogduk.bench.server.Marks;
import dialogduk.bench.server.Peers;
import dialogduk.bench.server.Product;
import dialogduk.bench.server.Served;
import dialogduk.bench.server.Template;
import dialogduk.bench.staleness.Shown;
import dialogduk.bench.staleness.Simulation;
import dialogduk.bench.workload.AtOnce;
import dialogduk.bench.workload.Contestant;
import dialogduk.bench.workload.Plan;
import dialogduk.bench.workload.Race;
import dialogduk.bench.workload.Steps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/// One run of everything. Started by `bench/run.sh` in the root of the repository.
public final class Bench {

  private static final long SEED = 4711;
  private static final Duration LONGEST_WARMING = Duration.ofMinutes(4);
  private static final Duration RECORDED = Duration.ofSeconds(40);
  private static final Duration STRETCH = Duration.ofSeconds(5);

  private final Plan plan;
  private final Installed installed;
  private final Path folder;

  private Bench(Plan plan, Path root, Path folder) {
    this.plan = plan;
    this.installed = Installed.in(root);
    this.folder = folder;
  }

  /// A run that fails leaves its folder, with the servers' logs, where it is.
  ///
  /// @param args `--short` for a run that only shows that all works, `--no-w3` to leave that out,
  ///   `--w1t` for that alone, `--profile` for a flight recording of the product instead
  public static void main(String[] args) throws Exception {
    var all = List.of(args);
    // Libraries that find no logger tell their news there.
    LogManager.getLogManager().reset();
    var full = !all.contains("--short");
    var root = Path.of("").toAbsolutePath();
    var folder =
        Files.createTempDirectory(Files.createDirectories(root.resolve("bench/target")), "run");
    var report = full ? root.resolve("bench") : root.resolve("bench/target/short");
    var plan = full ? Plan.full() : Plan.brief();
    var bench = new Bench(all.contains("--no-w3") ? plan.withoutRooms() : plan, root, folder);
    try {
      if (all.contains("--w1t")) {
        bench.atOnce();
      } else if (all.contains("--profile")) {
        bench.profile(root.resolve("bench/target/dialogduk.jfr"));
      } else {
        Report.write(bench.run(full), report);
        System.out.println("Written: " + root.relativize(report.resolve("report.md")));
      }
      delete(folder);
      System.exit(0);
    } catch (Exception failed) {
      failed.printStackTrace();
      System.exit(1);
    }
  }

  private Results run(boolean full) throws Exception {
    var machine = machine();
    var shown = staleness();
    try (var product = start()) {
      var template = product.mark();
      machine.put("bytes of a mark's request body", "%,d".formatted(template.length()));
      var contestants = contestants(product, template);
      var samples = new ArrayList<>(new Race(plan, contestants).run());
      var privately = privately(product);
      product.served().goOn();
      var inTeams = product.invokes();
      samples.addAll(new AtOnce(plan, contestants.getFirst(), inTeams).run());
      product.served().goOn();
      var pressed = new Steps(product).press(plan.stepping());
      var kept = kept(product, contestants);
      kept.put(Product.IN_TEAMS, product.keptInTeams(inTeams));
      var steps = steps(kept.get(Product.NAME), pressed, privately);
      return new Results(
          LocalDate.now(ZoneOffset.UTC).toString(),
          full,
          machine,
          List.copyOf(samples),
          kept,
          steps,
          shown);
    }
  }

  private Product start() throws Exception {
    var ours = Files.createDirectories(folder.resolve("ours"));
    return Product.start(installed, ours, plan.people(), plan.atOnce());
  }

  /// W1t alone, without a report.
  private void atOnce() throws Exception {
    try (var product = start()) {
      var marks = product.marks(product.mark(), product.served().port(), SEED);
      var invokes = product.invokes();
      var atOnce = new AtOnce(plan, new Contestant(product.served(), marks), invokes);
      atOnce.warmUp();
      atOnce.run();
      tell(Product.NAME, product.killed(marks, 0));
      tell(Product.IN_TEAMS, product.keptInTeams(invokes));
    }
  }

  private static void tell(String name, Kept kept) {
    System.out.printf("%s: %d people told, %d wrong%n", name, kept.people(), kept.wrong());
  }

  /// The product alone under a closed loop; when it is warm, recorded by the JDK's flight recorder.
  private void profile(Path recording) throws Exception {
    try (var product = start()) {
      var marks = product.marks(product.mark(), product.served().port(), SEED);
      var costs = new ArrayList<Double>();
      for (var until = System.nanoTime() + LONGEST_WARMING.toNanos();
          System.nanoTime() < until && !Flatness.isFlat(costs); ) {
        costs.add(stretch(product, marks));
      }
      product.served().record(recording, RECORDED);
      for (var until = System.nanoTime() + RECORDED.toNanos(); System.nanoTime() < until; ) {
        stretch(product, marks);
      }
      product.served().awaitRecorded(recording);
      System.out.println("Written: " + recording);
    }
  }

  private static double stretch(Product product, Marks marks)
      throws IOException, InterruptedException {
    var before = product.served().cpuMicros();
    var load = new Generator(product.served().port()).closed(marks, 32, STRETCH);
    var cost = (double) (product.served().cpuMicros() - before) / load.all();
    System.out.printf("%.0f marks/s, %.0f µs of CPU each%n", load.perSecond(), cost);
    return cost;
  }

  private List<Shown> staleness() throws Exception {
    var simulation = new Simulation(folder, installed.dialogues());
    var shown = new ArrayList<Shown>();
    for (int rooms : plan.rooms()) {
      shown.addAll(simulation.of(rooms));
      shown.subList(shown.size() - 3, shown.size()).forEach(System.out::println);
    }
    return shown;
  }

  private List<Contestant> contestants(Product product, Template template) throws Exception {
    var secret = product.standin().secret();
    var all = new ArrayList<Served>();
    all.add(product.served());
    if (installed.hasBoltJs()) {
      all.add(Peers.boltJs(installed, folder.resolve(Peers.BOLT_JS), secret));
    } else {
      System.out.println("Bolt-JS is not installed here and is left out");
    }
    all.add(Peers.boltJava(installed, folder.resolve(Peers.BOLT_JAVA), secret));
    all.add(Peers.ceiling(installed, folder.resolve(Peers.CEILING), secret));
    return all.stream()
        .map(served -> new Contestant(served, product.marks(template, served.port(), SEED)))
        .toList();
  }

  private Map<String, Kept> kept(Product product, List<Contestant> contestants) throws Exception {
    var kept = new LinkedHashMap<String, Kept>();
    for (var contestant : contestants) {
      switch (contestant.name()) {
        case Product.NAME ->
            kept.put(Product.NAME, product.killed(contestant.marks(), plan.stepping()));
        case Peers.CEILING -> contestant.served().close();
        default ->
            kept.put(
                contestant.name(),
                Peers.killed(
                    contestant.served(),
                    folder.resolve(contestant.name()),
                    contestant.marks(),
                    plan.people(),
                    product.sessions()));
      }
    }
    return kept;
  }

  private static Results.Steps steps(@Nullable Kept kept, List<Integer> pressed, String privately) {
    if (kept == null) {
      throw new IllegalStateException("the product was not measured");
    }
    var once = kept.appended().getFirst();
    var others = kept.appended().subList(1, pressed.size());
    var rest = kept.appended().subList(pressed.size(), kept.appended().size());
    return new Results.Steps(
        pressed.size(),
        once,
        others.stream().filter(it -> !it.equals(once)).count(),
        rest.stream().mapToLong(Long::longValue).sum(),
        privately);
  }

  private static String privately(Product product) {
    var whispers = product.standin().received("chat.postEphemeral").size();
    var edits = product.standin().received("chat.update").size();
    return "%,d calls of chat.postEphemeral and %,d of chat.update over the whole race, %d of all calls answered with 429"
        .formatted(whispers, edits, product.standin().limits().refused());
  }

  private Map<String, String> machine() throws IOException, InterruptedException {
    var machine = new LinkedHashMap<String, String>();
    machine.put("machine", "2 shared cores, Linux, JDK " + Runtime.version().feature());
    machine.put("one fsync here", fsync());
    machine.put(
        "people", "%,d in %,d sessions".formatted(plan.people().count(), plan.people().sessions()));
    if (installed.hasBoltJs()) {
      machine.put("Bolt-JS", "@slack/bolt 5.1.0, better-sqlite3 12.9.0, Node " + node());
    }
    machine.put("Bolt for Java", "1.47.0, sqlite-jdbc and Tomcat as in the product");
    return machine;
  }

  private String node() throws IOException, InterruptedException {
    var asked = new ProcessBuilder(installed.node().orElseThrow(), "--version").start();
    var version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    asked.waitFor();
    return version;
  }

  /// Of 4 kB, appended.
  private String fsync() throws IOException {
    var nanos = new Latencies();
    var page = ByteBuffer.allocate(4096);
    try (var file =
        FileChannel.open(
            folder.resolve("fsync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < 500; i++) {
        page.clear();
        var before = System.nanoTime();
        file.write(page);
        file.force(false);
        nanos.add(System.nanoTime() - before);
      }
    }
    return "p50 %,d µs, p99 %,d µs"
        .formatted(nanos.percentile(0.5) / 1000, nanos.percentile(0.99) / 1000);
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
