package dev.towerbook.economics.plan;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * The budgets of the shelf.
 *
 * @param budgets in the order of the file; those of one unit and service do not overlap
 */
public record BudgetShelf(List<Budget> budgets) {

  static final String FILE = "catalogue/budgets.csv";

  /** A shelf without budgets. */
  public static final BudgetShelf EMPTY = new BudgetShelf(List.of());

  public BudgetShelf {
    budgets = List.copyOf(budgets);
  }

  /**
   * Reads the file; a shelf may have none.
   *
   * @param folder the shelf
   */
  public static Loaded<BudgetShelf> load(Path folder, Mappings mappings) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    return new Loaded<>(new BudgetLoader(log, mappings).load(file), log.all());
  }

  /** The budgets that hold on the first day of a month. */
  List<Budget> of(YearMonth month) {
    return budgets.stream().filter(one -> one.validity().covers(month.atDay(1))).toList();
  }
}
