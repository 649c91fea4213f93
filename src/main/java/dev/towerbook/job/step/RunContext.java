package dev.towerbook.job.step;

import dev.towerbook.assess.Assessment;
import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.report.pack.Manifest;
import dev.towerbook.report.pack.PackContract;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run: what it was given, and the values that its steps hand on. Nothing of it outlives the
 * process: a run after a crash starts with intake again.
 */
public final class RunContext {

  private static final int PACK_DIGITS = 8;

  private final RunOptions settings;
  private final Shelf shelf;
  private final InputFiles input;
  private final List<Problem> warnings;
  private final Console console;
  private final String inputsHash;
  private final Handover<IntakeStep.Result> intake = new Handover<>("intake");
  private final Handover<AllocateStep.Result> allocated = new Handover<>("allocate");
  private final Handover<ReconcileStep.Result> reconciled = new Handover<>("reconcile");
  private final Handover<Assessment> assessed = new Handover<>("assess");
  private final Handover<RenderStep.Result> rendered = new Handover<>("render");
  private final Handover<Path> published = new Handover<>("publish");

  /**
   * @param warnings of shelf and input folder; errors have ended the run before
   */
  public RunContext(
      RunOptions settings, Shelf shelf, InputFiles input, List<Problem> warnings, Console console) {
    this.settings = settings;
    this.shelf = shelf;
    this.input = input;
    this.warnings = List.copyOf(warnings);
    this.console = console;
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

  Handover<IntakeStep.Result> intake() {
    return intake;
  }

  Handover<AllocateStep.Result> allocated() {
    return allocated;
  }

  Handover<ReconcileStep.Result> reconciled() {
    return reconciled;
  }

  Handover<Assessment> assessed() {
    return assessed;
  }

  public Handover<RenderStep.Result> rendered() {
    return rendered;
  }

  /** The published pack. */
  public Handover<Path> published() {
    return published;
  }

  /** What the steps found out about the book as a whole; printed with the problems of files. */
  List<Problem> findings() {
    AllocateStep.Result allocation = allocated.take();
    return Stream.of(
            allocation.problems(),
            intake.take().problems(),
            allocation.reach().problems(),
            reconciled.take().doubts())
        .flatMap(List::stream)
        .toList();
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

  /** Id of a pack: the same month, inputs, rules, version and contract give the same id. */
  String packId(YearMonth month) {
    String all =
        String.join(
            "\n",
            month.toString(),
            inputsHash(),
            shelf.mappings().rulesHash(),
            Version.TEXT,
            String.valueOf(PackContract.VERSION));
    return month + "-" + Manifest.sha256(all).substring(0, PACK_DIGITS);
  }
}
