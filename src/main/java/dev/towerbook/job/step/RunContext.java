package dev.towerbook.job.step;

import static java.util.Objects.requireNonNull;

import dev.towerbook.assess.Assessment;
import dev.towerbook.assess.PackMonths;
import dev.towerbook.assess.Shelf;
import dev.towerbook.assess.SourceData;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.prove.Reconciliation;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.pack.Manifest;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** What render hands on. */
  public record RenderedPack(FinishedPack pack, RunResults results) {}

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
  private Optional<SourceData> sources = Optional.empty();
  private Map<String, List<ExpectedTotal>> invoices = Map.of();
  private Optional<PackMonths> months = Optional.empty();
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

  public RunOptions settings() {
    return settings;
  }

  public Shelf shelf() {
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

  /** What the book knows of all files that count tonight. */
  SourceData sources() {
    return after("intake", sources);
  }

  void sources(SourceData result) {
    sources = Optional.of(result);
  }

  /** What the Invoice Detail files that were read tonight say, by name of the file. */
  Map<String, List<ExpectedTotal>> invoices() {
    return invoices;
  }

  void invoices(Map<String, List<ExpectedTotal>> read) {
    invoices = Map.copyOf(read);
  }

  /** Which month the pack is for, and what its sources lack. */
  PackReach reach() {
    return after("allocate", reach);
  }

  void reach(PackReach result) {
    reach = Optional.of(result);
  }

  PackMonths months() {
    return after("allocate", months);
  }

  void months(PackMonths result) {
    months = Optional.of(result);
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

  public RenderedPack rendered() {
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

  public Optional<Path> published() {
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

  public String inputsHash() {
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
