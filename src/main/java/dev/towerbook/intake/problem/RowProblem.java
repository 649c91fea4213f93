package dev.towerbook.intake.problem;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;
import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;

/**
 * What can be wrong with the rows of a small source; the kind of the source stands before each
 * code.
 */
public enum RowProblem implements ProblemCode {
  CELL("cell {cell} {cannot be read}", "correct the cell"),
  CELLS(
      "the row has {cells} cells, the header has {columns}",
      "quote cells that contain a comma, or remove the surplus"),
  CHANGED("changed while it was read", "run again once the delivery is complete"),
  COLUMN(
      "is not a column of layout {format} and is ignored; did you mean {column}",
      "name the column {column}, or remove it if it means something else"),
  CONTROL("contains a control character", "deliver the file again: it was damaged in transit"),
  COST("is negative", "deliver what is owed"),
  COUNT(
      "the file has {number} rows below its header, but {found} were posted, rejected or"
          + " excluded; the file failed",
      "check the quotes of the file; if they are correct, report this with the file"),
  CURRENCY("is not an ISO 4217 code", "write the three-letter code, such as EUR"),
  CUT(
      "the file ends within this row: it is truncated and failed",
      "deliver the complete file again"),
  DATE("{is not a date}", "write it as {patterns}"),
  EMPTY("is required but empty", "fill the cell"),
  EMPTY_CURRENCY(EMPTY, "has an amount but no currency", "fill the cell"),
  EMPTY_OWNER(EMPTY, "names neither application nor wrapper", "fill one of them"),
  EMPTY_TERMS(EMPTY, "says neither an amount nor a quantity", "deliver one of the two"),
  FAR_DATE(
      "is dated far from all other rows in the file: {what it holds} not booked",
      "correct the date, or deliver the row in a separate file"),
  HOURS("exceed one day", "write one row for each day"),
  HOURS_NEGATIVE(
      HOURS,
      "are negative, and the layout does not allow reversals",
      "correct the hours, or write reversals: yes in the layout"),
  JSON("the row cannot be split into cells", "deliver the file again, or as CSV"),
  LEFT_OUT(
      "rows excluded by layout {format}: {rows}",
      "nothing, or change only: and not: in that layout"),
  LENGTH(
      "the row exceeds the limit of {most} bytes", "check quotes and line breaks near this line"),
  LOOSE_QUOTE(
      "an unquoted cell contains a quote, read as part of the text, in {rows}",
      "quote the whole cell and double the quote, or remove it"),
  NARROW(
      "rows have fewer cells than the header",
      "nothing, if the sender omits trailing empty columns; otherwise correct the header"),
  NOT_READ(
      "columns not read: {columns}",
      "nothing, if they are not needed; otherwise name them in layout {format}"),
  NO_ROWS("the file has a header and no rows", "check that the delivery is complete"),
  NUMBER("{is not a number}", "{how to write it}"),
  PERIOD("is before the first day", "both days are inclusive: write the last day paid for"),
  PERIOD_END(
      PERIOD,
      "is not after the start of the period",
      "the end is exclusive: the moment at which the commitment ends"),
  PERIOD_FAR(
      "{how far it is}: {amount} {currency} not booked",
      "correct the period or the date of the invoice"),
  QUANTITY(
      "is negative, but active users count by the highest day, not the sum",
      "deliver the day again with the correct number of users"),
  QUOTE(
      "an opening quote here is never closed; the file failed",
      "close the quote, or double it if it is part of the text"),
  QUOTE_AFTER(
      QUOTE,
      "text follows a closing quote before the next comma",
      "double quotes that are part of the text"),
  READ("cannot be read: {reason}", "deliver the complete file again"),
  READ_GZIP(READ, "the gzip file {damage}; the file failed", "deliver the complete file again"),
  READ_STORED(READ, "{damage}; the file failed", "{how to deliver it}"),
  ROW_END(
      "the last row has no line break: if the file is truncated, its last cell may be incomplete",
      "check this row against its source, or ask the sender to end each row with a line break"),
  SHEET("{how the sheet is read}", "nothing, if that is correct"),
  SHORT(
      "the row has {cells} cells, the header has {columns}",
      "deliver the complete row; an empty cell still needs its comma"),
  SIGN(
      "{sign and currency differ}",
      "correct the amount or the currency of the row; the two must agree"),
  SIGNS("{how amounts are read}", "nothing, if that is correct"),
  SUM(
      "with this row the sum of the file {how long it is}",
      "correct the amount; it is implausibly large"),
  UTF8("is not UTF-8; the file failed", "save the file as UTF-8"),
  VALUE("is not an allowed value", "use one of: {values}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  RowProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  RowProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }

  /** The kind of the source stands before it. */
  @Override
  public String prefix() {
    return "-";
  }

  /** What is said of a source of a kind, with its whole code. */
  public static ProblemText of(SourceKind kind, ProblemWords words) {
    ProblemText text = words.text();
    return new ProblemText(kind.code() + text.code(), text.cause(), text.fix());
  }
}
