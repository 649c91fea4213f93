package dev.towerbook.ledger.post;

import static dev.towerbook.ledger.problem.LedgerProblem.DELIVERY_SET_ASIDE;
import static dev.towerbook.ledger.problem.LedgerProblem.DELIVERY_SET_ASIDE_VALUE;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file with too many unreadable rows, or with too much money in them, is refused as a whole: a
 * few bad rows are a slip, many are another layout. The limits stand in {@code settings.csv}.
 *
 * @param facts the file
 * @param problems what was found in it
 */
record RejectionLimit(DeliveryFacts facts, List<SourceProblem> problems, CompanySettings settings) {

  RejectionLimit {
    problems = List.copyOf(problems);
  }

  /**
   * Checks a timesheet, an invoice list or counts: the rows, and what they are worth where more
   * than one is excluded.
   *
   * @throws InputRefused with the file's problems, if it is too much
   */
  void check(List<RejectedSum> sums) {
    checkRows();
    MoneyBag accepted = MoneyBag.empty();
    MoneyBag rejected = MoneyBag.empty();
    for (RejectedSum sum : sums) {
      accepted = accepted.plus(new Money(sum.unit(), sum.accepted()));
      if (sum.rows() > 1) {
        rejected = rejected.plus(new Money(sum.unit(), sum.rejected()));
      }
    }
    checkValue(accepted, rejected);
  }

  /**
   * Checks the number of rows that are excluded.
   *
   * @throws InputRefused with the file's problems, if they are too many
   */
  void checkRows() {
    BigDecimal aside = BigDecimal.valueOf(facts.rejected()).movePointRight(2);
    BigDecimal all = BigDecimal.valueOf(facts.rows() + facts.rejected());
    BigDecimal limit = settings.rejectedRowsPercentMax();
    // One bad row is never too many: in a short file it would be a large share.
    if (facts.rejected() > 1 && aside.compareTo(limit.multiply(all)) > 0) {
      throw refused(DELIVERY_SET_ASIDE.with(facts.rejected(), all, limit.toPlainString()));
    }
  }

  /**
   * Checks what the rows that are excluded are worth, where their billed cost could be read.
   *
   * @param accepted billed cost of the accepted rows, by currency
   * @param rejected billed cost of the rows excluded, by currency
   * @throws InputRefused with the file's problems, if it is too much in one currency
   */
  void checkValue(MoneyBag accepted, MoneyBag rejected) {
    BigDecimal limit = settings.rejectedValuePercentMax();
    for (Map.Entry<String, BigDecimal> left : rejected.amounts().entrySet()) {
      BigDecimal amount = left.getValue().abs();
      BigDecimal all = accepted.in(left.getKey()).amount().abs().add(amount);
      if (amount.movePointRight(2).compareTo(limit.multiply(all)) > 0) {
        throw refused(
            DELIVERY_SET_ASIDE_VALUE.with(
                left.getValue().toPlainString() + " " + left.getKey(), limit.toPlainString()));
      }
    }
  }

  private InputRefused refused(ProblemWords words) {
    List<Problem> found = new ArrayList<>();
    found.add(new Problem(words, Severity.ERROR, SourceLocation.file(facts.name())));
    problems.forEach(problem -> found.add(problem.problem()));
    return new InputRefused(found);
  }
}
