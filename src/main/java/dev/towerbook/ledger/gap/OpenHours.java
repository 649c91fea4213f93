package dev.towerbook.ledger.gap;

import static dev.towerbook.ledger.problem.LedgerProblem.TIMESHEET_WORK_TYPE;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hours of a month for which it is not stated whether they are run or change: neither figure is
 * whole.
 */
public final class OpenHours {

  /** Of one file. */
  private static final class Sum {
    private BigDecimal hours = BigDecimal.ZERO;
    private MoneyBag cost = MoneyBag.empty();
    private long rows;

    void add(LedgerEntry entry) {
      hours = hours.add(entry.hours());
      cost = cost.plus(new Money(entry.key().origin().currency(), entry.amounts().effective()));
      rows += entry.lines();
    }

    Problem problem(String file, YearMonth month) {
      return new Problem(
          TIMESHEET_WORK_TYPE.with(
              hours.stripTrailingZeros().toPlainString(), month, RateGap.amounts(cost)),
          Severity.ACTION,
          new SourceLocation(file, 0, 0, "work_type"),
          Long.toString(rows));
    }
  }

  private OpenHours() {}

  /** What a person has to settle, one problem a file; none if every hour has its kind. */
  public static List<Problem> of(YearMonth month, Collection<LedgerEntry> entries) {
    SortedMap<String, Sum> files = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.key().place().category().runChange() == RunChange.UNKNOWN) {
        files.computeIfAbsent(entry.delivery(), none -> new Sum()).add(entry);
      }
    }
    List<Problem> problems = new ArrayList<>();
    files.forEach((file, sum) -> problems.add(sum.problem(file, month)));
    return problems;
  }
}
