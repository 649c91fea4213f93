package dev.towerbook.job;

import static java.util.Objects.requireNonNull;

import dev.towerbook.assess.Shelf;
import dev.towerbook.decision.Decision;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.plan.MonthPlan;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.prove.Reconciliation;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.report.Manifest;
import dev.towerbook.report.MonthTotals;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.Problem;
import dev.towerbook.tco.MonthStatements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run: what it was given, and what each step hands to the next. A step's result is written
 * once; asking for a result before its step has run is a defect and says so.
 */
public final class RunContext {

  /**
   * What allocate hands on.
   *
   * @param priorShares how shared pools reached applications in the month before
   * @param costByApplication application id → month → its cost; months of unknown cost are left out
   * @param costByWrapper wrapper id → month → its cost; likewise
   * @param usage counts of all months, those marked that are not about the whole month
   * @param untold what of each month is unknown for want of an exchange rate
   */
  record MonthBook(
      YearMonth month,
      MonthLedger ledger,
      Allocation allocation,
      MonthStatements statements,
      Optional<MonthStatements> prior,
      SortedMap<YearMonth, MonthTotals> history,
      SortedMap<String, SortedMap<YearMonth, ApplicationFigures.MonthCost>> costByApplication,
      SortedMap<String, SortedMap<YearMonth, BigDecimal>> costByWrapper,
      SortedMap<YearMonth, Unconverted> untold,
      List<AllocationShare> priorShares,
      List<UsageTotal> usage) {}

  /** What assess hands on. */
  record Assessment(
      SortedMap<String, ApplicationFigures> figures,
      SortedMap<String, Decision> decisions,
      MonthEconomics economics,
      SortedMap<String, OptionAssessment> options,
      Scorecards scorecards,
      Ranking ranking,
      MonthPlan plan) {}

  /** What render hands on. */
  record RenderedPack(FinishedPack pack, RunResults results) {}

  private static final int PACK_DIGITS = 8;

  private final RunOptions settings;
  private final Shelf shelf;
  private final InputFiles input;
  private final List<Problem> warnings;
  private final Console console;
  private final String inputsHash;
  private final SortedMap<String, List<Problem>> findings = new TreeMap<>();
  private Optional<IntakePlan> plan = Optional.empty();
  private Optional<PackReach> reach = Optional.empty();
  private Optional<MonthBook> monthBook = Optional.empty();
  private Optional<Reconciliation> reconciliation = Optional.empty();
  private Optional<Assessment> assessment = Optional.empty();
  private Optional<RenderedPack> rendered = Optional.empty();
  private Optional<Path> published = Optional.empty();
  private Set<String> held = Set.of();

  /**
   * @param warnings of shelf and input folder; errors have ended the run before
   */
  public RunContext(
      RunOptions settings, Shelf shelf, InputFiles input, List<Problem> warnings, Console console) {
    this.settings = requireNonNull(settings, "settings");
    this.shelf = requireNonNull(shelf, "shelf");
    this.input = requireNonNull(input, "input");
    this.warnings = List.copyOf(warnings);
    this.console = requireNonNull(console, "console");
    this.inputsHash = hash(input);
  }

  RunOptions settings() {
    return settings;
  }

  Shelf shelf() {
    return shelf;
  }

  InputFiles input() {
    return input;
  }

  List<Problem> warnings() {
    return warnings;
  }

  Console console() {
    return console;
  }

  /**
   * What a step found out about the book as a whole, to be printed with the problems of the files.
   *
   * @param step its name; a step that runs again replaces what it found before
   */
  void findings(String step, List<Problem> found) {
    findings.put(step, List.copyOf(found));
  }

  List<Problem> findings() {
    return findings.values().stream().flatMap(List::stream).toList();
  }

  /** What this night would do if this were published. */
  IntakePlan plan(Map<String, DeliveryFacts> published) {
    return IntakePlan.of(input, shelf.mappings().rulesHash(), published);
  }

  /** What this night does. */
  IntakePlan plan() {
    return after("intake", plan);
  }

  void plan(IntakePlan result) {
    plan = Optional.of(result);
  }

  /** Which month the pack is for, and what its sources lack. */
  PackReach reach() {
    return after("allocate", reach);
  }

  void reach(PackReach result) {
    reach = Optional.of(result);
  }

  MonthBook monthBook() {
    return after("allocate", monthBook);
  }

  void monthBook(MonthBook result) {
    monthBook = Optional.of(result);
  }

  Reconciliation reconciliation() {
    return after("reconcile", reconciliation);
  }

  void reconciliation(Reconciliation result) {
    reconciliation = Optional.of(result);
  }

  Assessment assessment() {
    return after("assess", assessment);
  }

  void assessment(Assessment result) {
    assessment = Optional.of(result);
  }

  RenderedPack rendered() {
    return after("render", rendered);
  }

  void rendered(RenderedPack result) {
    rendered = Optional.of(result);
  }

  FinishedPack finished() {
    return rendered().pack();
  }

  /** Files that count in the pack and are not to be published. */
  Set<String> held() {
    return held;
  }

  void held(Set<String> files) {
    held = Set.copyOf(files);
  }

  Optional<Path> published() {
    return published;
  }

  void published(Path pack) {
    published = Optional.of(pack);
  }

  /** Digest over all source files, also those that are not read, and what finance expects. */
  private static String hash(InputFiles input) {
    Stream<String> files =
        input.files().stream().map(file -> file.name() + ' ' + file.bytes().sha256());
    Stream<String> notes = input.notes().stream().map(note -> note.name() + ' ' + note.state());
    Stream<String> expected = input.expectedTotals().stream().map(RunContext::expectedHash);
    return Manifest.sha256(
        Stream.of(files, notes, expected)
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n")));
  }

  private static String expectedHash(Path file) {
    try {
      return "expected " + Manifest.sha256(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String inputsHash() {
    return inputsHash;
  }

  /** Id of a pack: the same month, inputs, rules and version give the same id. */
  String packId(YearMonth month) {
    String all =
        String.join(
            "\n", month.toString(), inputsHash(), shelf.mappings().rulesHash(), Version.TEXT);
    return month + "-" + Manifest.sha256(all).substring(0, PACK_DIGITS);
  }

  private static <T> T after(String step, Optional<T> result) {
    return result.orElseThrow(() -> new NoSuchElementException("step " + step + " has not run"));
  }
}
