package dev.towerbook.economics.invest;

import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the shelf says of initiatives.
 *
 * @param byId those with at least one cash flow
 */
public record InitiativeShelf(SortedMap<String, Initiative> byId) {

  static final String INITIATIVES = "decisions/initiatives.csv";
  static final String FLOWS = "decisions/initiative-cash-flows.csv";

  /** A shelf without initiatives. */
  public static final InitiativeShelf EMPTY = new InitiativeShelf(new TreeMap<>());

  public InitiativeShelf {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  /**
   * Reads both files; a shelf may have neither.
   *
   * @param folder the shelf
   */
  public static Loaded<InitiativeShelf> load(Path folder, Catalogue catalogue) {
    if (!Files.exists(folder.resolve(INITIATIVES)) && !Files.exists(folder.resolve(FLOWS))) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    InitiativeShelf read = new InitiativeLoader(log, catalogue).load(folder);
    return new Loaded<>(read, log.all());
  }

  /** Initiatives about a wrapper. */
  public List<Initiative> ofWrapper(String id) {
    return byId.values().stream()
        .filter(one -> one.wrapper().filter(id::equals).isPresent())
        .toList();
  }

  /** Initiatives about an application. */
  public List<Initiative> ofApplication(String id) {
    return byId.values().stream()
        .filter(one -> one.application().filter(id::equals).isPresent())
        .toList();
  }
}
