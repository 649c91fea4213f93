package dev.towerbook.economics.pilot;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pilot and production models of the shelf.
 *
 * @param byInitiative those that have a pilot model
 */
public record StagedCostShelf(SortedMap<String, StagedCost> byInitiative) {

  static final String PILOT = "decisions/pilot-models.csv";
  static final String PRODUCTION = "decisions/production-models.csv";

  /** A shelf without models. */
  public static final StagedCostShelf EMPTY = new StagedCostShelf(new TreeMap<>());

  public StagedCostShelf {
    byInitiative = Collections.unmodifiableSortedMap(new TreeMap<>(byInitiative));
  }

  /**
   * Reads both files; a shelf may have neither.
   *
   * @param folder the shelf
   * @param initiatives ids that the models may be about
   */
  public static Loaded<StagedCostShelf> load(Path folder, Set<String> initiatives) {
    if (!Files.exists(folder.resolve(PILOT)) && !Files.exists(folder.resolve(PRODUCTION))) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    StagedCostShelf read = new StagedCostLoader(log, initiatives).load(folder);
    return new Loaded<>(read, log.all());
  }
}
