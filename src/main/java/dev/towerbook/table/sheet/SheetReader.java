package dev.towerbook.table.sheet;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_MISSING;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the sheets of one shelf; what is wrong goes to one log. */
public final class SheetReader {

  private final Path folder;
  private final ProblemLog log = new ProblemLog();
  private final Map<Reference, Set<String>> ids = new HashMap<>();

  /**
   * @param folder the shelf
   */
  public SheetReader(Path folder) {
    this.folder = folder;
  }

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
