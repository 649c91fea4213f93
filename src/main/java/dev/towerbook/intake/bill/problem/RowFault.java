package dev.towerbook.intake.bill.problem;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_CELL;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_CELLS;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_CONTROL;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_DATE;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_EMPTY;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_JSON;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_LENGTH;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_NESTED;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_NUMBER;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_QUOTE;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_QUOTE_AFTER;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_ROW_KIND;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_SHORT;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.problem.ProblemWords;
import dev.towerbook.table.scan.RowScanner;
import java.nio.charset.StandardCharsets;

/**
 * Why the current row is excluded: the first thing that is wrong with it.
 *
 * @param words what is said of it
 * @param column of the cell, from 0; below 0 means the row
 * @param value what stands there
 */
public record RowFault(ProblemWords words, int column, String value) {

  private static final int VALUE_MAX = 100;

  /** A cell as it is shown. */
  public static String value(byte[] text, int from, int length) {
    String whole = new String(text, from, length, StandardCharsets.UTF_8);
    return whole.substring(0, Math.min(whole.length(), VALUE_MAX));
  }

  /** A layout that declares money as text need not be told to. */
  private static RowFault notMoney(int column, String text, String shown) {
    NumberStyle money = NumberStyle.MONEY_TEXT;
    return new RowFault(BILL_NUMBER.says(money.cause(text), money.cure(text)), column, shown);
  }

  /** A text that is no number in a style, or one that is too long to be kept. */
  public static RowFault number(int column, String text, NumberStyle style) {
    String shown = text.substring(0, Math.min(text.length(), VALUE_MAX));
    return style
        .excess(text)
        .map(cause -> new RowFault(BILL_NUMBER.says(cause, Decimals.SHORTER), column, shown))
        .orElseGet(
            () ->
                style == NumberStyle.MONEY_TEXT
                    ? notMoney(column, text, shown)
                    : new RowFault(BILL_NUMBER, column, shown));
  }

  public static RowFault date(int column, String value) {
    return new RowFault(BILL_DATE, column, value);
  }

  public static RowFault control(int column, String value) {
    return new RowFault(BILL_CONTROL, column, value);
  }

  public static RowFault empty(int column) {
    return new RowFault(BILL_EMPTY, column, "");
  }

  public static RowFault surplus(int width, int cells) {
    return new RowFault(BILL_CELLS.with(cells, width), width, "");
  }

  public static RowFault shorter(int width, int cells) {
    return new RowFault(BILL_SHORT.with(cells, width), -1, "");
  }

  public static RowFault tooLong(RowScanner.LongRow row) {
    int column = row.fault().map(RowScanner.CellFault::column).orElse(0);
    BillProblem code = column == 0 ? BILL_LENGTH : BILL_CELL;
    return new RowFault(code.says(row.cause(), row.cure()), column - 1, "");
  }

  public static RowFault noCase(String columns) {
    return new RowFault(BILL_ROW_KIND, -1, columns);
  }

  public static RowFault nested(int column, String value) {
    return new RowFault(BILL_NESTED, column, value);
  }

  public static RowFault broken(RowScanner.BrokenRow row) {
    return switch (row.cause()) {
      case OPEN_QUOTE -> new RowFault(BILL_QUOTE, row.cell() - 1, "");
      case AFTER_QUOTE -> new RowFault(BILL_QUOTE_AFTER, -1, "");
      case TOO_LONG -> new RowFault(BILL_LENGTH, -1, "");
      case NO_OBJECT -> new RowFault(BILL_JSON, -1, "");
    };
  }
}
