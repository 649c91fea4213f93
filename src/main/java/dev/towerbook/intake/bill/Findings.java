package dev.towerbook.intake.bill;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What is told once about a whole part, worked out after the last row. */
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
      String cure = "deliver the column EffectiveCost, which FOCUS demands";
      find(
          tally,
          new Kind(PartReport.NO_EFFECTIVE_COST, Severity.WARNING),
          CostMeasure.EFFECTIVE.column(),
          new Message(
              "the effective cost is not stated: it is unknown, not zero, and these rows are in no"
                  + " TCO",
              "",
              file.format().translation().flatMap(Translation::effectiveCure).orElse(cure)),
          rows);
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
    if (part.isLast() && rows + tally.rowsSetAside() == 0 && !tally.isDamaged()) {
      noRows(tally);
    }
    List<String> missing = part.file().format().missingExpected(part.file().header().columns());
    if (!missing.isEmpty()) {
      find(
          tally,
          new Kind("BILL-COLUMN", Severity.WARNING),
          "",
          new Message(
              "the file lacks columns that its specification demands, which makes them empty in"
                  + " every row: "
                  + String.join(", ", missing),
              "",
              "ask the sender for the full set of columns"),
          0);
    }
  }

  /** A file without a row. */
  static void noRows(ProblemTally tally) {
    find(
        tally,
        new Kind("BILL-NO-ROWS", Severity.WARNING),
        "",
        new Message("the file has a header and no rows", "", "check that the delivery is complete"),
        0);
  }

  private static void unknownValues(TextColumn column, ProblemTally tally) {
    for (int code = 1; column.hasUnknown() && code <= column.highest(); code++) {
      long rows = column.unknownRows(code);
      if (rows > 0) {
        find(
            tally,
            new Kind("BILL-VALUE", Severity.WARNING),
            column.field().name(),
            new Message(
                "is not a value that the format file lists; it is kept as it is",
                column.text(code),
                "correct it at its source, or add it to the format file"),
            rows);
      }
    }
  }

  /** Billing periods that do not begin with a month. */
  static void billingPeriod(ProblemTally tally, LocalDate first, long rows) {
    find(
        tally,
        new Kind("BILL-PERIOD", Severity.NOTE),
        "BillingPeriodStart",
        new Message(
            "billing periods do not begin on the first day of a month: they are billed in the"
                + " month that has most of their days",
            first.toString(),
            "nothing to do if that is so"),
        rows);
  }

  private static void noCurrency(ProblemTally tally, long rows) {
    find(
        tally,
        new Kind("BILL-CURRENCY", Severity.WARNING),
        "BillingCurrency",
        new Message(
            "the currency is not stated; the amounts are kept apart as " + Money.NO_CURRENCY,
            "",
            "deliver the column BillingCurrency"),
        rows);
  }

  /** How it is searched for, and what it means for the run. */
  private record Kind(String code, Severity severity) {}

  /** What is said to a person. */
  private record Message(String cause, String value, String cure) {}

  private static void find(ProblemTally tally, Kind kind, String column, Message told, long rows) {
    tally.find(
        new Problem(
            kind.code(),
            kind.severity(),
            tally.place(0, -1, column),
            told.cause(),
            told.value(),
            told.cure()),
        rows);
  }
}
