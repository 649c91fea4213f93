package dev.towerbook.intake.bill.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with a bill. */
public enum BillProblem implements ProblemCode {
  BILL_CELL("cell {cell} {cannot be read}", "correct the cell"),
  BILL_CELLS("the row has {cells} cells, the header {columns}", "quote cells that hold a comma"),
  BILL_CHANGED("changed while it was read", "run again once it is delivered"),
  BILL_COLUMN(
      "the file lacks columns that its specification demands, which makes them empty in every"
          + " row: {columns}",
      "ask the sender for the full set of columns"),
  BILL_CONTROL("holds a control character", "deliver the file again: it was damaged on its way"),
  BILL_COUNT(
      "the file has {number} {rows or lines} behind its header, {found} were posted, rejected or"
          + " left out; nothing of it is used",
      "check the quotes of the file; if they are right, report this with the file"),
  BILL_CURRENCY(
      "the currency is not stated; the amounts are kept apart as {currency}",
      "deliver the column BillingCurrency"),
  BILL_CUT(
      "the file ends inside this row: it was cut; nothing of it is used",
      "deliver the file again, whole"),
  BILL_DATE(
      "is not a date of this century that the format file knows",
      "write it as 2026-10-31T00:00:00Z, or add its pattern to the format file"),
  BILL_EFFECTIVE(
      "the effective cost is not stated: it is unknown, not zero, and these rows are in no TCO",
      "deliver the column EffectiveCost, which FOCUS demands"),
  BILL_EMPTY("has no value where one is needed", "fill the cell"),
  BILL_GROSS(
      "is empty: no private discount applies, and the cost before discounts is read",
      "nothing to do"),
  BILL_GZIP("the gzip file {damage}; nothing of it is used", "deliver the file again, whole"),
  BILL_JSON(
      "the line is not one JSON object in UTF-8 with each key once",
      "deliver one JSON object a line"),
  BILL_LENGTH(
      "a cell or the row is longer than any honest one",
      "check the quotes and newlines around this line"),
  BILL_NARROW(
      "the rows have fewer cells than the header",
      "nothing if the sender leaves empty columns away; otherwise correct the header"),
  BILL_NESTED(
      "is neither a list nor an object of JSON", "deliver the cell as the provider writes it"),
  BILL_NO_ROWS("the file has a header and no rows", "check that the delivery is complete"),
  BILL_NUMBER(
      "is not a plain decimal",
      "write it with a point and without currency sign or thousands separators, or declare"
          + " numbers: money-text in the format file"),
  BILL_PERIOD(
      "billing periods do not begin on the first day of a month: they are billed in the month"
          + " that has most of their days",
      "nothing to do if that is so"),
  BILL_PERIOD_ORDER(
      "the charge ends before it begins, on {day}{amount}",
      "correct the day that is wrong: which of the two only the sender knows"),
  BILL_PERIOD_ORDER_BILLING(
      BILL_PERIOD_ORDER,
      "the billing period ends before it begins, on {day}{amount}",
      "correct the day that is wrong: which of the two only the sender knows"),
  BILL_PERIOD_OUTSIDE(
      "the charge begins far outside its billing period, {month}{amount}",
      "correct the billing or charge period, or deliver the row with the bill of its month"),
  BILL_QUOTE(
      "a quote opens here and does not close",
      "close the quote, or double it if it belongs to the text"),
  BILL_QUOTE_AFTER(
      BILL_QUOTE,
      "something stands between a closing quote and the next comma",
      "double quotes that belong to the text"),
  BILL_READ("cannot be read: {reason}", "check that the file may be read, run again"),
  BILL_ROWS("{what the layout says of such rows}", "nothing to do"),
  BILL_ROWS_WARNED(
      BILL_ROWS, "{what the layout says of such rows}", "look at these rows in the file"),
  BILL_ROW_END(
      "the last row ends without a line end: if the file was cut, its last cell is not whole",
      "check this row against its source, or let the sender end each row with a newline"),
  BILL_ROW_KIND(
      "is no kind of row that the format file knows", "add a case to rows: in the format file"),
  BILL_SHEET("{how the sheet is read}", "nothing to do if that is so"),
  BILL_SHORT(
      "the row has {cells} cells, the header {columns}",
      "deliver the row whole; an empty cell needs its comma"),
  BILL_STORED("{damage}; nothing of it is used", "{how to deliver it}"),
  BILL_TAGS("is no JSON object of tags", "correct the tags at their source"),
  BILL_TAGS_NATIVE(BILL_TAGS, "is no JSON object or list", "correct it at its source"),
  BILL_TAG_CLASH(
      "two tags mean {key} and differ: {tag} counts{why}", "correct the tags at their source"),
  BILL_UNLISTED(
      "is not a value that the format file maps",
      "add it to the format file, or to the table that the format file names"),
  BILL_UTF8("is not UTF-8; nothing of it is used", "save it as UTF-8"),
  BILL_UTF8_PART(BILL_UTF8, "is not UTF-8", "save it as UTF-8"),
  BILL_VALUE(
      "is not a value that the format file lists; it is kept as it is",
      "correct it at its source, or add it to the format file");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  BillProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  BillProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
