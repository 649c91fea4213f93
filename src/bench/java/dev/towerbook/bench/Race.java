package dev.towerbook.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Contenders on one input and one shelf, in turn, several rounds, with equal results. */
final class Race {

  private static final String INTAKE_IS_DONE = "  intake ";

  private static final List<String> LITTLE = List.of("-Xmx256m");
  private static final List<String> MUCH = List.of("-Xmx1g");

  /** DuckDB works outside the JVM, so compiling Java well would only cost it time. */
  private static final List<String> NATIVE = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

  private final Workshop workshop;
  private final Path input;
  private final Path shelf;
  private final Map<Contender, List<Figures>> rounds = new EnumMap<>(Contender.class);
  private final Map<Contender, Path> cells = new EnumMap<>(Contender.class);

  Race(Workshop workshop, Path input, Path shelf) {
    this.workshop = workshop;
    this.input = input;
    this.shelf = shelf;
  }

  /** Reads all bills once, so that the first contender does not pay for a cold file cache. */
  void warmFileCache() throws IOException {
    for (Path file : BillFiles.of(input)) {
      Files.copy(file, OutputStream.nullOutputStream());
    }
  }

  /** One round: everybody once. */
  void round(List<Contender> contenders) throws IOException, InterruptedException, SQLException {
    for (Contender contender : contenders) {
      rounds.computeIfAbsent(contender, none -> new ArrayList<>()).add(run(contender));
    }
  }

  /** Medians so far. */
  Map<Contender, Figures> medians() {
    Map<Contender, Figures> medians = new EnumMap<>(Contender.class);
    rounds.forEach((contender, figures) -> medians.put(contender, Figures.median(figures)));
    return medians;
  }

  private Figures run(Contender contender) throws IOException, InterruptedException, SQLException {
    String word = contender.name().toLowerCase(java.util.Locale.ROOT);
    Path run = workshop.empty("run-" + word);
    Path log = Files.createFile(run.resolve("log"));
    Path found = workshop.folder().resolve("cells-" + word + ".txt");
    if (contender == Contender.TOWERBOOK) {
      return towerbook(run, log, found);
    }
    Child child =
        new Child(command(contender, run, found), log, line -> line.startsWith(WorkDone.WORD));
    Figures figures = child.run();
    if (contender.makesCells()) {
      cells.put(contender, found);
    }
    return figures;
  }

  private List<String> command(Contender contender, Path run, Path found) {
    return switch (contender) {
      case SCAN -> workshop.java(LITTLE, ByteScan.class, input);
      case NEWLINES -> workshop.java(LITTLE, ByteScan.class, input, "newlines");
      case DUCKDB -> workshop.java(NATIVE, DuckDbJob.class, input, shelf, found);
      case DUCKDB_BARE -> workshop.java(NATIVE, DuckDbJob.class, input, "bare", found);
      case SPRING_BATCH -> workshop.java(MUCH, PlainBatchJob.class, input, shelf, found, run);
      case TOWERBOOK -> throw new IllegalArgumentException("Towerbook is started by its launcher");
    };
  }

  /** The real night by the real launcher; when it says that intake is done, it is cut off. */
  private Figures towerbook(Path run, Path log, Path found)
      throws IOException, InterruptedException, SQLException {
    Path book = run.resolve("book");
    List<String> night = new ArrayList<>(List.of(workshop.launcher(), "run"));
    night.addAll(List.of("--input", input.toString(), "--mappings", shelf.toString()));
    night.addAll(List.of("--book", book.toString(), "--reports", run + "/reports"));
    Figures figures = new Child(night, log, line -> line.startsWith(INTAKE_IS_DONE)).runAndKill();
    Cells read = BookCells.read(book);
    read.write(found);
    cells.put(Contender.TOWERBOOK, found);
    return new Figures(
        figures.wallSeconds(), figures.cpuSeconds(), figures.peakMegabytes(), read.lines());
  }

  /**
   * Compares what the contenders found: every cell, every sum, to the last digit.
   *
   * @return what differs; empty if nothing does
   */
  List<String> differences() throws IOException {
    List<String> differences = new ArrayList<>();
    long lines = -1;
    for (Map.Entry<Contender, List<Figures>> each : rounds.entrySet()) {
      for (Figures figures : each.getValue()) {
        if (lines >= 0 && figures.lines() != lines) {
          differences.add(
              each.getKey().title() + " has " + figures.lines() + " lines, not " + lines);
        }
        lines = figures.lines();
      }
    }
    List<Path> found = List.copyOf(cells.values());
    for (int i = 1; i < found.size(); i++) {
      if (Files.mismatch(found.getFirst(), found.get(i)) >= 0) {
        differences.add(found.getFirst() + " and " + found.get(i) + " differ");
      }
    }
    return differences;
  }
}
