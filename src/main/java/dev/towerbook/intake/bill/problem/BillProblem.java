package dev.towerbook.intake.bill.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with a bill. */
public enum BillProblem implements ProblemCode {
  BILL_CELL("cell {cell} {cannot be read}", "correct the cell"),
  BILL_CELLS(
      "the row has {cells} cells, the header has {columns}", "quote cells that contain a comma"),
  BILL_CHANGED("changed while it was read", "run again once the delivery is complete"),
  BILL_COLUMN(
      "the file lacks columns that its specification requires; they are read as empty: {columns}",
      "ask the sender for the full set of columns"),
  BILL_CONTROL("contains a control character", "deliver the file again: it was damaged in transit"),
  BILL_COUNT(
      "the file has {number} {rows or lines} below its header, but {found} were posted, rejected"
          + " or excluded; the file failed",
      "check the quotes of the file; if they are correct, report this with the file"),
  BILL_CURRENCY(
      "the currency is not stated; the amounts are kept separate as {currency}",
      "deliver the column BillingCurrency"),
  BILL_CUT(
      "the file ends within this row: it is truncated and failed",
      "deliver the complete file again"),
  BILL_DATE(
      "is not a valid date in this layout",
      "write it as 2026-10-31T00:00:00Z, or add its pattern to the layout"),
  BILL_EFFECTIVE(
      "the effective cost is not stated: it is unknown, not zero, and these rows are in no TCO",
      "deliver the column EffectiveCost, which FOCUS demands"),
  BILL_EMPTY("is required but empty", "fill the cell"),
  BILL_GROSS("is empty: no private discount applies; cost before discounts is used", "nothing"),
  BILL_GZIP("the gzip file {damage}; the file failed", "deliver the complete file again"),
  BILL_JSON(
      "the line is not a single JSON object in UTF-8 with unique keys",
      "deliver one JSON object per line"),
  BILL_LENGTH(
      "the cell or row exceeds the size limit", "check quotes and line breaks near this line"),
  BILL_NARROW(
      "rows have fewer cells than the header",
      "nothing, if the sender omits trailing empty columns; otherwise correct the header"),
  BILL_NESTED("is not a JSON object or list", "deliver the cell as the provider exports it"),
  BILL_NO_ROWS("the file has a header and no rows", "check that the delivery is complete"),
  BILL_NUMBER(
      "is not a plain decimal",
      "write it with a decimal point, without currency sign or thousands separators, or declare"
          + " numbers: money-text in the layout"),
  BILL_PERIOD(
      "billing periods do not begin on the first of a month: each counts in the month with most"
          + " of its days",
      "nothing, if that is correct"),
  BILL_PERIOD_ORDER(
      "the charge ends before it begins, on {day}{amount}",
      "correct the wrong date; only the sender knows which"),
  BILL_PERIOD_ORDER_BILLING(
      BILL_PERIOD_ORDER,
      "the billing period ends before it begins, on {day}{amount}",
      "correct the wrong date; only the sender knows which"),
  BILL_PERIOD_OUTSIDE(
      "the charge begins far outside its billing period, {month}{amount}",
      "correct the billing or charge period, or deliver the row with its month's bill"),
  BILL_QUOTE(
      "an opening quote here is never closed",
      "close the quote, or double it if it is part of the text"),
  BILL_QUOTE_AFTER(
      BILL_QUOTE,
      "text follows a closing quote before the next comma",
      "double quotes that are part of the text"),
  BILL_READ("cannot be read: {reason}", "check the file's permissions and run again"),
  BILL_ROWS("{what the layout says of such rows}", "nothing"),
  BILL_ROWS_WARNED(
      BILL_ROWS, "{what the layout says of such rows}", "review these rows in the file"),
  BILL_ROW_END(
      "the last row has no line break: if the file is truncated, its last cell may be incomplete",
      "check this row against its source, or ask the sender to end each row with a line break"),
  BILL_ROW_KIND("is not a row type of this layout", "add a case under rows: in the layout"),
  BILL_SHEET("{how the sheet is read}", "nothing, if that is correct"),
  BILL_SHORT(
      "the row has {cells} cells, the header has {columns}",
      "deliver the complete row; an empty cell still needs its comma"),
  BILL_STORED("{damage}; the file failed", "{how to deliver it}"),
  BILL_TAGS("is not a JSON object of tags", "correct the tags at their source"),
  BILL_TAGS_NATIVE(BILL_TAGS, "is not a JSON object or list", "correct it at its source"),
  BILL_TAG_CLASH(
      "two tags mean {key} and differ: {tag} counts{why}", "correct the tags at their source"),
  BILL_UNLISTED(
      "is not a value that the layout maps",
      "add it to the layout, or to the lookup table that the layout names"),
  BILL_UTF8("is not UTF-8; the file failed", "save it as UTF-8"),
  BILL_UTF8_PART(BILL_UTF8, "is not UTF-8", "save it as UTF-8"),
  BILL_VALUE(
      "is not a value that the layout lists; it is kept unchanged",
      "correct it at its source, or add it to the layout");

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
