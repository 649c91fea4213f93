package dev.towerbook.ledger;

import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.RunChange;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hours of one file of which nobody says whether they are run or change. Not thread-safe. */
final class OpenKind {

  private BigDecimal hours = BigDecimal.ZERO;
  private MoneyBag cost = MoneyBag.empty();
  private long rows;

  void add(Classification place, BigDecimal more, Money amount) {
    if (place.runChange() == RunChange.UNKNOWN) {
      hours = hours.add(more);
      cost = cost.plus(amount);
      rows++;
    }
  }

  /** Grouped, with cents at least and every digit that is there. */
  private static String digits(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(2, plain.scale()) + "f", plain);
  }

  /** One note for the file; none if every hour has its kind. */
  List<Problem> note(String file) {
    if (rows == 0) {
      return List.of();
    }
    String money =
        cost.amounts().entrySet().stream()
            .map(amount -> amount.getKey() + " " + digits(amount.getValue()))
            .collect(Collectors.joining(", "));
    return List.of(
        new Problem(
            "TIMESHEET-WORK-TYPE",
            Severity.NOTE,
            new Place(file, 0, 0, "work_type"),
            hours.stripTrailingZeros().toPlainString()
                + " hours, "
                + money
                + ", have no work type and no rule knows it: neither run nor change",
            Long.toString(rows),
            "fill work_type, or name the activity in rules/run-change.csv"));
  }
}
