package dev.towerbook.table.sheet;

import static dev.towerbook.table.problem.TableProblem.TABLE_RENAMED;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_MISSING;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.renamed.FileNames;
import dev.towerbook.table.renamed.Renames;
import dev.towerbook.table.renamed.ShelfRenames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the sheets of one shelf; what is wrong goes to one log. */
public final class SheetReader {

  private final Path folder;
  private final Renames renames;
  private final ProblemLog log = new ProblemLog();
  private final Map<Reference, Set<String>> ids = new HashMap<>();

  /**
   * @param folder the shelf
   */
  public SheetReader(Path folder) {
    this(folder, ShelfRenames.ALL);
  }

  SheetReader(Path folder, Renames renames) {
    this.folder = folder;
    this.renames = renames;
  }

  /**
   * A file of the shelf, also if it has a former name, which is reported; empty if there is none.
   */
  Optional<Written> find(String path) {
    if (Files.exists(folder.resolve(path))) {
      return Optional.of(new Written(path, renames.in(path)));
    }
    Optional<String> former =
        renames.formerly(path).stream().filter(it -> Files.exists(folder.resolve(it))).findFirst();
    former.ifPresent(
        written ->
            log.add(
                new Problem(
                    TABLE_RENAMED.with(path),
                    Severity.NOTE,
                    SourceLocation.file(written),
                    written)));
    return former.map(written -> new Written(written, renames.in(written)));
  }

  /** What a file is called in the folder, and what is called otherwise in it. */
  record Written(String path, FileNames names) {}

  /** Says which ids of a list there are, beside those that were said before. */
  public SheetReader know(Reference reference, Collection<String> known) {
    ids.computeIfAbsent(reference, none -> new TreeSet<>()).addAll(known);
    return this;
  }

  /** The ids of a list that are known so far. */
  public Set<String> known(Reference reference) {
    return ids.getOrDefault(reference, Set.of());
  }

  /** The shelf. */
  public Path folder() {
    return folder;
  }

  /** Takes the problems. */
  public ProblemLog log() {
    return log;
  }

  /** What was read, with all that was wrong with it. */
  public <T> Loaded<T> loaded(T value) {
    return new Loaded<>(value, log.all());
  }

  /** Notes the lack of a file. */
  public void missing(String path, Sheet.Lack lack, String decides, String header) {
    if (lack != Sheet.Lack.NOTHING) {
      log.add(
          new Problem(
              SHELF_MISSING.with(decides, header),
              lack == Sheet.Lack.ERROR ? Severity.ERROR : Severity.WARNING,
              SourceLocation.file(path)));
    }
  }
}
