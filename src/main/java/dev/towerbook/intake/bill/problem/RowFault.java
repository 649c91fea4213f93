package dev.towerbook.intake.bill.problem;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.scan.RowScanner;
import java.nio.charset.StandardCharsets;

/**
 * Why the current row is left out: the first thing that is wrong with it.
 *
 * @param code problem code
 * @param column of the cell, from 0; below 0 means the row
 * @param value what stands there
 */
public record RowFault(String code, int column, String cause, String value, String cure) {

  private static final int VALUE_MAX = 100;

  /** A cell as it is shown. */
  public static String value(byte[] text, int from, int length) {
    String whole = new String(text, from, length, StandardCharsets.UTF_8);
    return whole.substring(0, Math.min(whole.length(), VALUE_MAX));
  }

  /** A layout that declares money as text need not be told to. */
  private static RowFault notMoney(int column, String text, String shown) {
    NumberStyle money = NumberStyle.MONEY_TEXT;
    return new RowFault("BILL-NUMBER", column, money.cause(text), shown, money.cure(text));
  }

  /** A text that is no number in a style, or one that is too long to be kept. */
  public static RowFault number(int column, String text, NumberStyle style) {
    String shown = text.substring(0, Math.min(text.length(), VALUE_MAX));
    return style
        .excess(text)
        .map(cause -> new RowFault("BILL-NUMBER", column, cause, shown, Decimals.SHORTER))
        .orElseGet(
            () ->
                style == NumberStyle.MONEY_TEXT
                    ? notMoney(column, text, shown)
                    : new RowFault(
                        "BILL-NUMBER",
                        column,
                        "is not a plain decimal",
                        shown,
                        "write it with a point and without currency sign or thousands separators,"
                            + " or declare numbers: money-text in the format file"));
  }

  public static RowFault date(int column, String value) {
    return new RowFault(
        "BILL-DATE",
        column,
        "is not a date of this century that the format file knows",
        value,
        "write it as 2026-10-31T00:00:00Z, or add its pattern to the format file");
  }

  public static RowFault control(int column, String value) {
    return new RowFault(
        "BILL-CONTROL",
        column,
        "holds a control character",
        value,
        "deliver the file again: it was damaged on its way");
  }

  public static RowFault empty(int column) {
    return new RowFault(
        "BILL-EMPTY", column, "has no value where one is needed", "", "fill the cell");
  }

  public static RowFault surplus(int width, int cells) {
    return new RowFault(
        "BILL-CELLS",
        width,
        "the row has " + cells + " cells, the header " + width,
        "",
        "quote cells that hold a comma");
  }

  public static RowFault shorter(int width, int cells) {
    return new RowFault(
        "BILL-SHORT",
        -1,
        "the row has " + cells + " cells, the header " + width,
        "",
        "deliver the row whole; an empty cell needs its comma");
  }

  public static RowFault tooLong(RowScanner.LongRow row) {
    int column = row.fault().map(RowScanner.CellFault::column).orElse(0);
    String code = column == 0 ? "BILL-LENGTH" : "BILL-CELL";
    return new RowFault(code, column - 1, row.cause(), "", row.cure());
  }

  public static RowFault noCase(String columns) {
    return new RowFault(
        "BILL-ROW-KIND",
        -1,
        "is no kind of row that the format file knows",
        columns,
        "add a case to rows: in the format file");
  }

  public static RowFault nested(int column, String value) {
    return new RowFault(
        "BILL-NESTED",
        column,
        "is neither a list nor an object of JSON",
        value,
        "deliver the cell as the provider writes it");
  }

  public static RowFault broken(RowScanner.BrokenRow row) {
    return switch (row.cause()) {
      case OPEN_QUOTE ->
          new RowFault(
              "BILL-QUOTE",
              row.cell() - 1,
              "a quote opens here and does not close",
              "",
              "close the quote, or double it if it belongs to the text");
      case AFTER_QUOTE ->
          new RowFault(
              "BILL-QUOTE",
              -1,
              "something stands between a closing quote and the next comma",
              "",
              "double quotes that belong to the text");
      case TOO_LONG ->
          new RowFault(
              "BILL-LENGTH",
              -1,
              "a cell or the row is longer than any honest one",
              "",
              "check the quotes and newlines around this line");
      case NO_OBJECT ->
          new RowFault(
              "BILL-JSON",
              -1,
              "the line is not one JSON object in UTF-8 with each key once",
              "",
              "deliver one JSON object a line");
    };
  }
}
