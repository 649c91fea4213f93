package dev.towerbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The results as Markdown. */
final class Tables {

  private static final double MILLION = 1e6;

  private Tables() {}

  /** The machine and how it was measured; nothing that names a host or a user. */
  static String machine(int rounds) {
    return String.format(
        Locale.ROOT,
        "%d cores, JDK %s (%s), warm file cache, median of %d, each run a process of its own from"
            + " its start.",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature()
            + "."
            + Runtime.version().interim()
            + "."
            + Runtime.version().update(),
        System.getProperty("java.vendor.version", System.getProperty("java.vendor")),
        rounds);
  }

  /** A line for each contender of each scenario. */
  static List<String> measured(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| input | who | wall s | CPU s | lines/s | MB/s | lines / CPU s | peak MB | CPU ÷ DuckDB"
            + " |");
    lines.add("| --- | --- | --: | --: | --: | --: | --: | --: | --: |");
    for (Outcome outcome : outcomes) {
      for (Map.Entry<Contender, Figures> each : outcome.medians().entrySet()) {
        lines.add(line(outcome, each.getKey(), each.getValue()));
      }
    }
    return lines;
  }

  private static String line(Outcome outcome, Contender contender, Figures figures) {
    Optional<Figures> duck = outcome.of(Contender.DUCKDB);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %,.0f | %.0f | %,.0f | %.0f | %s |",
        outcome.scenario().name(),
        contender.title(),
        figures.wallSeconds(),
        figures.cpuSeconds(),
        figures.lines() / figures.wallSeconds(),
        outcome.bytes() / MILLION / figures.wallSeconds(),
        figures.lines() / figures.cpuSeconds(),
        figures.peakMegabytes(),
        duck.map(d -> String.format(Locale.ROOT, "%.2f", figures.cpuSeconds() / d.cpuSeconds()))
            .orElse(""));
  }

  /** A line for each target. */
  static List<String> targets(List<Targets.Verdict> verdicts) {
    List<String> lines = new ArrayList<>(List.of("| target | measured | |", "| --- | --: | --- |"));
    for (Targets.Verdict verdict : verdicts) {
      lines.add(
          "| "
              + verdict.target()
              + " | "
              + verdict.measured()
              + " | "
              + (verdict.met() ? "met" : "**not met**")
              + " |");
    }
    return lines;
  }
}
