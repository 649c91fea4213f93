package dev.towerbook.economics.plan;

import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The targets of the teams.
 *
 * @param targets in the order of the file
 */
public record TeamTargetShelf(List<TeamTarget> targets) {

  static final String FILE = "catalogue/team-targets.csv";

  /** A shelf without targets. */
  public static final TeamTargetShelf EMPTY = new TeamTargetShelf(List.of());

  public TeamTargetShelf {
    targets = List.copyOf(targets);
  }

  /**
   * Reads the file; a shelf may have none.
   *
   * @param folder the shelf
   */
  public static Loaded<TeamTargetShelf> load(Path folder, Catalogue catalogue) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    return new Loaded<>(new TeamTargetLoader(log, catalogue).load(file), log.all());
  }
}
