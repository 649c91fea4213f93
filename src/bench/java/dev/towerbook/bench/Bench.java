package dev.towerbook.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The one command of the benchmark: makes the inputs, runs everybody in turn, prints the tables.
 */
@Command(
    name = "bench/run",
    description = "Run Towerbook beside a byte scan, DuckDB and a plain Spring Batch job.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

  private static final int START_ROUNDS = 5;

  @Option(
      names = "--lines",
      split = ",",
      paramLabel = "N",
      description = "Sizes of the inputs (default: 100000,1000000; with --full 10000000 too).")
  private List<Long> sizes = List.of();

  @Option(names = "--full", description = "With 10 million lines; takes long and 25 GB of disk.")
  private boolean full;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often everybody runs (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      defaultValue = "target/bench-data",
      description = "Where inputs and results stay for the next time (default: ${DEFAULT-VALUE}).")
  private Path keep = Path.of("target/bench-data");

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description =
          "Scenarios (1M, 1M-wide, 1M-gz, start …) and contenders (scan, towerbook, duckdb …).")
  private List<String> only = List.of();

  @Option(names = "--night", description = "The whole night on the 1M input too, once.")
  private boolean night;

  private final PrintStream out;

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** Runs the benchmark; ends with 1 if the contenders' results differ. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Workshop workshop =
        new Workshop(Path.of("").toAbsolutePath(), Files.createDirectories(keep).toAbsolutePath());
    Start start = new Start(workshop);
    start.prepare();
    List<Outcome> outcomes = new ArrayList<>();
    for (Scenario scenario : scenarios()) {
      outcomes.add(run(workshop, scenario));
    }
    print(outcomes, starts(workshop, start));
    if (night) {
      Scenario million = Scenario.all(List.of(Scenario.LINES)).getFirst();
      double seconds = start.run(workshop.input(million.input()), workshop.shelf(million.rules()));
      out.printf(Locale.ROOT, "%nThe whole night on %s: %.1f s.%n", million.name(), seconds);
    }
    return outcomes.stream().allMatch(outcome -> outcome.differences().isEmpty()) ? 0 : 1;
  }

  private List<Scenario> scenarios() {
    List<Long> asked = sizes;
    if (asked.isEmpty()) {
      asked =
          full ? List.of(100_000L, Scenario.LINES, 10_000_000L) : List.of(100_000L, Scenario.LINES);
    }
    List<String> contenders =
        Arrays.stream(Contender.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    List<String> names = only.stream().filter(name -> !contenders.contains(name)).toList();
    return Scenario.all(asked).stream()
        .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
        .map(this::withWanted)
        .filter(scenario -> !scenario.contenders().isEmpty())
        .toList();
  }

  private Scenario withWanted(Scenario scenario) {
    List<Contender> wanted =
        Arrays.stream(Contender.values())
            .filter(c -> only.contains(c.name().toLowerCase(Locale.ROOT)))
            .toList();
    if (wanted.isEmpty()) {
      return scenario;
    }
    List<Contender> kept = scenario.contenders().stream().filter(wanted::contains).toList();
    return new Scenario(scenario.input(), scenario.rules(), kept);
  }

  private Outcome run(Workshop workshop, Scenario scenario)
      throws IOException, InterruptedException, SQLException {
    Path input = workshop.input(scenario.input());
    Race race = new Race(workshop, input, workshop.shelf(scenario.rules()));
    race.warmFileCache();
    for (int round = 1; round <= rounds; round++) {
      System.err.println(scenario.name() + ", round " + round);
      race.round(scenario.contenders());
    }
    long bytes = 0;
    for (Path bill : BillFiles.of(input)) {
      bytes += Files.size(bill);
    }
    return new Outcome(scenario, bytes, race.medians(), race.differences());
  }

  private Targets.StartTimes starts(Workshop workshop, Start start)
      throws IOException, InterruptedException, SQLException {
    if (!only.isEmpty() && !only.contains("start")) {
      return new Targets.StartTimes(0, 0, 0, 0);
    }
    Path shelf = workshop.home().resolve("mappings");
    Race smallest = new Race(workshop, workshop.home().resolve("sample-data"), shelf);
    for (int i = 0; i < START_ROUNDS; i++) {
      smallest.round(List.of(Contender.TOWERBOOK));
    }
    Figures intake = smallest.medians().values().iterator().next();
    return new Targets.StartTimes(
        intake.wallSeconds(),
        intake.cpuSeconds(),
        start.median(START_ROUNDS, "check-mappings", "--mappings", shelf.toString()),
        start.median(START_ROUNDS, "--help"));
  }

  private void print(List<Outcome> outcomes, Targets.StartTimes starts) {
    List<String> differences =
        outcomes.stream()
            .flatMap(o -> o.differences().stream().map(d -> o.scenario().name() + ": " + d))
            .toList();
    Stream.of(
            List.of(Tables.machine(rounds), ""),
            Tables.measured(outcomes),
            List.of(""),
            Tables.targets(new Targets(outcomes, starts).verdicts()),
            List.of(""),
            differences.isEmpty()
                ? List.of("All results are equal: every cell, every sum, to the last digit.")
                : differences)
        .flatMap(List::stream)
        .forEach(out::println);
  }
}
