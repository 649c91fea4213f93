package dev.towerbook.intake.bill;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_COLUMN;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_CURRENCY;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_EFFECTIVE;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_NO_ROWS;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_PERIOD;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_VALUE;

import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.column.TextColumn;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.format.Translation;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.UnreadColumns;
import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What is reported once about a whole part, worked out after the last row. */
final class Findings {

  private Findings() {}

  static void of(TextColumn[] columns, ProblemTally tally, long rowsWithoutCurrency) {
    for (TextColumn column : columns) {
      unknownValues(column, tally);
    }
    if (rowsWithoutCurrency > 0) {
      noCurrency(tally, rowsWithoutCurrency);
    }
  }

  /** Rows that are billed but whose accrual cost the source does not state. */
  static void withoutEffective(SourceFile file, ProblemTally tally, long rows) {
    if (rows > 0) {
      ProblemText usual = BILL_EFFECTIVE.text();
      ProblemText words =
          file.format()
              .translation()
              .flatMap(Translation::effectiveFix)
              .map(fix -> BILL_EFFECTIVE.says(usual.cause(), fix))
              .orElse(usual);
      warn(tally, words, CostMeasure.EFFECTIVE.column(), "", rows);
    }
  }

  /**
   * What concerns the file as a whole; told with its first part.
   *
   * @param rows good ones of the part
   * @param asked columns that are looked at
   */
  static void ofFile(BillPart part, ProblemTally tally, long rows, TextColumn[] asked) {
    List<String> names = Arrays.stream(asked).map(column -> column.field().name()).toList();
    UnreadColumns.note(part.file(), names).ifPresent(problem -> tally.find(problem, 0));
    if (part.isLast() && rows + tally.rowsRejected() == 0 && !tally.isDamaged()) {
      noRows(tally);
    }
    List<String> missing = part.file().format().missingExpected(part.file().header().columns());
    if (!missing.isEmpty()) {
      warn(tally, BILL_COLUMN.with(String.join(", ", missing)), "", "", 0);
    }
  }

  /** A file without a row. */
  static void noRows(ProblemTally tally) {
    warn(tally, BILL_NO_ROWS, "", "", 0);
  }

  private static void unknownValues(TextColumn column, ProblemTally tally) {
    for (int code = 1; column.hasUnknown() && code <= column.highest(); code++) {
      long rows = column.unknownRows(code);
      if (rows > 0) {
        warn(tally, BILL_VALUE, column.field().name(), column.text(code), rows);
      }
    }
  }

  /** Billing periods that do not begin with a month. */
  static void billingPeriod(ProblemTally tally, LocalDate first, long rows) {
    SourceLocation place = tally.place(0, -1, "BillingPeriodStart");
    tally.find(new Problem(BILL_PERIOD, Severity.NOTE, place, first.toString()), rows);
  }

  private static void noCurrency(ProblemTally tally, long rows) {
    warn(tally, BILL_CURRENCY.with(Money.NO_CURRENCY), "BillingCurrency", "", rows);
  }

  private static void warn(
      ProblemTally tally, ProblemWords words, String column, String value, long rows) {
    tally.find(new Problem(words, Severity.WARNING, tally.place(0, -1, column), value), rows);
  }
}
