package dev.towerbook.report.page.restated;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.List;

/**
 * What moved since the month was published before.
 *
 * @param headline empty in the first pack of a month
 * @param none what stands there if there are no rows
 * @param total sum of the rows
 */
public record Restated(Sentence headline, List<Row> rows, String none, Row total) {

  /** What one cause moved in the ledger. */
  public record Row(String label, Figure amount) {}
}
