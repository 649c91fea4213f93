package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks that the parts of each whole sum exactly to 1. */
final class SumCheck {

  private record Sum(BigDecimal parts, Row lastRow) {}

  private final Map<String, Sum> sums = new LinkedHashMap<>();
  private final Set<String> spoiled = new HashSet<>();

  void add(String whole, BigDecimal part, Row row) {
    sums.merge(
        whole, new Sum(part, row), (sum, more) -> new Sum(sum.parts().add(more.parts()), row));
  }

  /** A part of this whole cannot be read: its sum would say nothing. */
  void spoil(String whole) {
    spoiled.add(whole);
  }

  /** Notes an error for each whole that is more or less than 1, at its last row. */
  void report(ProblemLog log, String column) {
    sums.forEach(
        (whole, sum) -> {
          if (sum.parts().compareTo(BigDecimal.ONE) != 0 && !spoiled.contains(whole)) {
            log.error(
                "SHELF-SUM",
                sum.lastRow().place(column),
                column + "s of " + whole + " sum to " + sum.parts().toPlainString() + ", not to 1",
                sum.lastRow().text(column),
                "correct them so that they sum to exactly 1");
          }
        });
  }
}
