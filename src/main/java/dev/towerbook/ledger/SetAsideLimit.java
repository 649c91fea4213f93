package dev.towerbook.ledger;

import dev.towerbook.mapping.catalogue.ShelfSettings;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with too many unreadable rows is refused as a whole: a few bad rows are a slip, many are
 * another layout. The limits stand in {@code settings.csv}.
 */
final class SetAsideLimit {

  private SetAsideLimit() {}

  /**
   * @throws InputRefused with the file's problems, if more rows are set aside than is allowed
   */
  static void check(DeliveryFacts facts, List<SourceProblem> problems, ShelfSettings settings) {
    BigDecimal aside = BigDecimal.valueOf(facts.setAside()).movePointRight(2);
    BigDecimal all = BigDecimal.valueOf(facts.rows() + facts.setAside());
    BigDecimal limit = settings.setAsideRowsPercentMax();
    // One bad row is never too many: in a short file it would be a large share.
    if (facts.setAside() > 1 && aside.compareTo(limit.multiply(all)) > 0) {
      List<Problem> found = new ArrayList<>();
      found.add(
          new Problem(
              "DELIVERY-SET-ASIDE",
              Severity.ERROR,
              Place.file(facts.name()),
              facts.setAside() + " of " + all + " rows cannot be read, more than the "
                  + limit.toPlainString() + " % that settings.csv allows",
              "",
              "cure the rows below, or raise set_aside_rows_percent_max"));
      problems.forEach(problem -> found.add(problem.problem()));
      throw new InputRefused(found);
    }
  }
}
