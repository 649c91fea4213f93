package dev.towerbook.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is aimed at, and whether it is met. A target that was not measured is left out. */
final class Targets {

  private static final double MEMORY_MAX = 512;
  private static final long SMALL = 100_000;
  private static final long LARGE = 10_000_000;

  /** One line of the table. */
  record Verdict(String target, String measured, boolean met) {}

  private final List<Outcome> outcomes;
  private final StartTimes starts;
  private final List<Verdict> verdicts = new ArrayList<>();

  /** Seconds; 0 = not measured. */
  record StartTimes(double intake, double intakeCpu, double checkMappings, double help) {}

  Targets(List<Outcome> outcomes, StartTimes starts) {
    this.outcomes = List.copyOf(outcomes);
    this.starts = starts;
  }

  List<Verdict> verdicts() {
    againstDuckDb(LARGE, 0.5);
    againstDuckDb(Scenario.LINES, 0.7);
    againstScan();
    gzip();
    memory();
    size();
    rules();
    if (starts.intake() > 0) {
      atMost("start to end of intake of the sample, seconds", starts.intake(), 2.5);
      atMost("`check-mappings`, seconds", starts.checkMappings(), 1);
      atMost("`--help`, seconds", starts.help(), 1);
    }
    return verdicts;
  }

  private void atMost(String target, double measured, double limit) {
    if (!Double.isNaN(measured)) {
      verdicts.add(
          new Verdict(target + " ≤ " + number(limit), number(measured), measured <= limit));
    }
  }

  private void atLeast(String target, double measured, double limit) {
    if (!Double.isNaN(measured)) {
      verdicts.add(
          new Verdict(target + " ≥ " + number(limit), number(measured), measured >= limit));
    }
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private Optional<Outcome> plain(long lines) {
    return find(Scenario.all(List.of(lines)).getFirst().name());
  }

  private Optional<Outcome> find(String name) {
    return outcomes.stream().filter(outcome -> outcome.scenario().name().equals(name)).findFirst();
  }

  private static double ratio(
      Outcome outcome, Contender over, Contender under, ToDoubleFunction<Figures> figure) {
    Optional<Figures> upper = outcome.of(over);
    Optional<Figures> lower = outcome.of(under);
    return upper.isPresent() && lower.isPresent()
        ? figure.applyAsDouble(upper.get()) / figure.applyAsDouble(lower.get())
        : Double.NaN;
  }

  private void againstDuckDb(long lines, double limit) {
    plain(lines)
        .ifPresent(
            outcome -> {
              String where = "Towerbook ÷ DuckDB, " + outcome.scenario().name() + ", ";
              atMost(
                  where + "CPU",
                  ratio(outcome, Contender.TOWERBOOK, Contender.DUCKDB, Figures::cpuSeconds),
                  limit);
              atMost(
                  where + "wall",
                  ratio(outcome, Contender.TOWERBOOK, Contender.DUCKDB, Figures::wallSeconds),
                  limit);
            });
  }

  /** Of the largest input, so that the start of the JVM weighs least. */
  private void againstScan() {
    outcomes.stream()
        .filter(outcome -> outcome.of(Contender.SCAN).isPresent())
        .max(Comparator.comparingLong(outcome -> outcome.scenario().input().lines()))
        .flatMap(largest -> plain(largest.scenario().input().lines()))
        .ifPresent(
            outcome ->
                atLeast(
                    "lines per CPU second, Towerbook ÷ byte scan, " + outcome.scenario().name(),
                    ratio(outcome, Contender.SCAN, Contender.TOWERBOOK, Figures::cpuSeconds),
                    0.4));
  }

  private void gzip() {
    outcomes.stream()
        .filter(outcome -> outcome.scenario().name().endsWith("-gz"))
        .forEach(
            outcome ->
                atLeast(
                    "share of inflating in Towerbook's CPU, " + outcome.scenario().name(),
                    ratio(outcome, Contender.NEWLINES, Contender.TOWERBOOK, Figures::cpuSeconds),
                    0.5));
  }

  private void memory() {
    outcomes.stream()
        .flatMap(outcome -> outcome.of(Contender.TOWERBOOK).stream())
        .mapToDouble(Figures::peakMegabytes)
        .max()
        .ifPresent(peak -> atMost("peak memory of all runs, MB", peak, MEMORY_MAX));
  }

  /** CPU a line beyond the start of the process, of the largest and of the smallest input. */
  private void size() {
    Optional<Double> small = plain(SMALL).flatMap(this::cpuPerLine);
    Optional<Double> large = plain(LARGE).or(() -> plain(Scenario.LINES)).flatMap(this::cpuPerLine);
    if (starts.intakeCpu() > 0 && small.isPresent() && large.isPresent()) {
      atMost(
          "CPU a line beyond the start, largest ÷ smallest input", large.get() / small.get(), 1.1);
    }
  }

  private Optional<Double> cpuPerLine(Outcome outcome) {
    return outcome
        .of(Contender.TOWERBOOK)
        .map(figures -> (figures.cpuSeconds() - starts.intakeCpu()) / figures.lines());
  }

  private void rules() {
    Optional<Figures> few = find("1M-wide-rules100").flatMap(o -> o.of(Contender.TOWERBOOK));
    Optional<Figures> many = find("1M-wide-rules10000").flatMap(o -> o.of(Contender.TOWERBOOK));
    if (few.isPresent() && many.isPresent()) {
      atMost(
          "Towerbook's CPU with 10,000 ÷ with 100 rules",
          many.get().cpuSeconds() / few.get().cpuSeconds(),
          1.2);
    }
  }
}
