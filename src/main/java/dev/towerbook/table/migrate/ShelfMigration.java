package dev.towerbook.table.migrate;

import static dev.towerbook.table.problem.TableProblem.MIGRATE_BOTH;
import static dev.towerbook.table.problem.TableProblem.MIGRATE_QUOTE;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.renamed.FileNames;
import dev.towerbook.table.renamed.Rename;
import dev.towerbook.table.renamed.Renames;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Former names in a shelf, each with its place, and the names of today in their stead. A file is
 * replaced whole by one rename, and stays beside it as {@code .bak}; one that cannot be read for
 * certain stays as it is and is named.
 */
public final class ShelfMigration {

  private static final String BACKUP = ".bak";

  private final Path shelf;
  private final Renames renames;
  private final ProblemLog log = new ProblemLog();

  /** A former name at its place. */
  public record Found(SourceLocation place, String from, String to) {

    /** One line for a person. */
    public String text() {
      return place + ": " + from + " → " + to;
    }
  }

  /** A cell that has another text now. */
  private record Edit(CsvText.Cell cell, String to) {}

  public ShelfMigration(Path shelf, Renames renames) {
    this.shelf = shelf;
    this.renames = renames;
  }

  /** Files that could not be changed. */
  public ProblemLog log() {
    return log;
  }

  /**
   * Finds all former names.
   *
   * @param write false to find them only
   * @throws IOException if a file cannot be read or written; files before it are whole and changed
   */
  public List<Found> migrate(boolean write) throws IOException {
    List<Found> found = new ArrayList<>();
    for (String file : files()) {
      Path path = shelf.resolve(file);
      if (!Files.isRegularFile(path)) {
        continue;
      }
      String now = renames.file(file);
      if (!now.equals(file) && Files.exists(shelf.resolve(now))) {
        log.error(MIGRATE_BOTH.with(now), SourceLocation.file(file));
        continue;
      }
      CsvText csv = CsvText.of(Files.readAllBytes(path));
      Optional<List<Edit>> edits = edits(file, csv, found);
      if (edits.isPresent() && write && (!edits.get().isEmpty() || !now.equals(file))) {
        replace(path.toRealPath(), shelf.resolve(now), changed(csv, edits.get()).bytes());
      }
    }
    return found;
  }

  /** Files in which something may be called otherwise. */
  private SortedSet<String> files() {
    SortedSet<String> files = new TreeSet<>();
    for (Rename rename : renames.all()) {
      switch (rename) {
        case Rename.OfFile of -> files.add(of.from());
        case Rename.OfColumn of -> files.add(of.file());
        case Rename.OfWord of -> files.add(of.file());
      }
    }
    return files;
  }

  /**
   * What is called otherwise in a file, and the file itself; empty if its cells are not certain.
   */
  private Optional<List<Edit>> edits(String file, CsvText csv, List<Found> found) {
    Optional<List<List<CsvText.Cell>>> rows = csv.rows();
    if (rows.isEmpty()) {
      log.error(MIGRATE_QUOTE, SourceLocation.file(file));
      return Optional.empty();
    }
    if (!renames.file(file).equals(file)) {
      found.add(new Found(SourceLocation.file(file), file, renames.file(file)));
    }
    FileNames names = renames.in(file);
    List<Edit> edits = new ArrayList<>();
    SortedMap<Integer, String> columnsOfWords = new TreeMap<>();
    for (int i = 0; i < rows.get().size(); i++) {
      for (CsvText.Cell cell : rows.get().get(i)) {
        String written = csv.value(cell);
        String now = written;
        if (i == 0) {
          now = names.column(written);
          if (names.hasWordsIn(written)) {
            columnsOfWords.put(cell.column(), written);
          }
        } else if (columnsOfWords.containsKey(cell.column())) {
          now = names.word(columnsOfWords.getOrDefault(cell.column(), ""), written);
        }
        if (!now.equals(written)) {
          edits.add(new Edit(cell, now));
          SourceLocation place = new SourceLocation(file, cell.line(), cell.column(), "");
          found.add(new Found(place, written, now));
        }
      }
    }
    return Optional.of(edits);
  }

  private static CsvText changed(CsvText csv, List<Edit> edits) {
    StringBuilder text = new StringBuilder(csv.text());
    for (Edit edit : edits.reversed()) {
      text.replace(edit.cell().from(), edit.cell().to(), edit.to());
    }
    return new CsvText(text.toString(), csv.charset());
  }

  /** The former file stays beside; the new one has its rights and appears whole or not at all. */
  private static void replace(Path from, Path to, byte[] bytes) throws IOException {
    Path target = Files.exists(to) ? from : to;
    Path backup = from.resolveSibling(from.getFileName() + BACKUP);
    for (int n = 2; Files.exists(backup); n++) {
      backup = from.resolveSibling(from.getFileName() + BACKUP + n);
    }
    Files.copy(from, backup, StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path whole = Files.createTempFile(target.toAbsolutePath().getParent(), ".migrate", ".tmp");
    try {
      Files.copy(
          from, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(whole, bytes);
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
    if (!target.equals(from)) {
      Files.delete(from);
    }
  }
}
