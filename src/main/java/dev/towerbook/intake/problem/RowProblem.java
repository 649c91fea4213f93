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
      "the row has {cells} cells, the header {columns}",
      "quote cells that hold a comma, or remove the surplus"),
  CHANGED("changed while it was read", "run again once it is delivered"),
  COLUMN(
      "is no column of format {format} and is not read; did you mean {column}",
      "name the column {column}, or remove it if it means something else"),
  CONTROL("holds a control character", "deliver the file again: it was damaged on its way"),
  COST("is negative", "deliver what is owed"),
  COUNT(
      "the file has {number} rows behind its header, {found} were posted, rejected or left out;"
          + " nothing of it is used",
      "check the quotes of the file; if they are right, report this with the file"),
  CURRENCY("is no currency code", "write three letters, like EUR"),
  CUT(
      "the file ends inside this row: it was cut; nothing of it is used",
      "deliver the file again, whole"),
  DATE("{is no date}", "write it as {patterns}"),
  EMPTY("has no value where one is needed", "fill the cell"),
  EMPTY_CURRENCY(EMPTY, "an amount without currency", "fill the cell"),
  EMPTY_OWNER(EMPTY, "names neither application nor wrapper", "fill one of them"),
  EMPTY_TERMS(EMPTY, "says neither an amount nor a quantity", "deliver one of the two"),
  FAR_DATE(
      "is dated far from all other rows of the file: {what it holds} not booked",
      "correct the date, or deliver the row in a file of its own"),
  HOURS("are more than a day has", "write one row for each day"),
  HOURS_NEGATIVE(
      HOURS,
      "are below 0, and the layout knows no reversals",
      "correct the hours, or write reversals: yes into the layout"),
  JSON("the row cannot be made into cells", "deliver the file again, or as CSV"),
  LEFT_OUT(
      "rows left out as the layout {format} says: {rows}",
      "nothing, or change only: and not: of that layout in mappings/formats"),
  LENGTH(
      "the row is longer than the {most} bytes that are read",
      "check the quotes and newlines around this line"),
  LOOSE_QUOTE(
      "a quote stands inside a cell that is not quoted; it is read as part of the text, in {rows}",
      "quote the whole cell and double the quote, or take it out"),
  NARROW(
      "the rows have fewer cells than the header",
      "nothing if the sender leaves empty columns away; otherwise correct the header"),
  NOT_READ(
      "not read: {columns}",
      "nothing if they say what is not needed; otherwise name them in the layout {format}"),
  NO_ROWS("the file has a header and no rows", "check that the delivery is complete"),
  NUMBER("{is no number}", "{how to write it}"),
  PERIOD(
      "is before the first day",
      "both days belong to the period: write the last one that is paid for"),
  PERIOD_END(
      PERIOD,
      "is not after the start of the period",
      "the end is the first moment at which the commitment no longer holds"),
  PERIOD_FAR(
      "{how far it is}: {amount} {currency} not booked",
      "correct the period or the date of the invoice"),
  QUANTITY(
      "takes people back, of whom the highest day counts and not the sum",
      "deliver the day again with the right number of people"),
  QUOTE(
      "a quote opens here and does not close; nothing of the file is used",
      "close the quote, or double it if it belongs to the text"),
  QUOTE_AFTER(
      QUOTE,
      "something stands between a closing quote and the next comma",
      "double quotes that belong to the text"),
  READ("cannot be read: {reason}", "deliver the file again, whole"),
  READ_GZIP(READ, "the gzip file {damage}; nothing of it is used", "deliver the file again, whole"),
  READ_STORED(READ, "{damage}; nothing of it is used", "{how to deliver it}"),
  ROW_END(
      "the last row ends without a line end: if the file was cut, its last cell is not whole",
      "check this row against its source, or let the sender end each row with a newline"),
  SHEET("{how the sheet is read}", "nothing to do if that is so"),
  SHORT(
      "the row has {cells} cells, the header {columns}",
      "deliver the row whole; an empty cell needs its comma"),
  SIGN(
      "{sign and currency differ}",
      "correct the amount or the currency of the row; the two must say the same"),
  SIGNS("{how amounts are read}", "nothing to do if that is so"),
  SUM(
      "with this row the sum of the file {how long it is}",
      "correct the amount; no honest one is that long"),
  UTF8("is not UTF-8; nothing of the file is used", "save the file as UTF-8"),
  VALUE("is none of the values of this column", "use one of: {values}");

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
