package dev.towerbook.intake.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with a file of the input folder before its rows are read. */
public enum InputProblem implements ProblemCode {
  INPUT_COLUMNS("has {columns} columns, more than the limit of {most}", "deliver fewer columns"),
  INPUT_COLUMN_MISSING(
      "the header lacks columns that layout {format} requires",
      "deliver the file with these columns"),
  INPUT_COLUMN_TWICE("appears in more than one column", "keep one of these columns"),
  INPUT_DATE_ORDER("dates are read as {order}: {reason}", "nothing, if that is correct"),
  INPUT_DATE_ORDER_MIXED(
      INPUT_DATE_ORDER,
      "failed: it mixes two orders of day and month; \"{date}\" is day-first, \"{other date}\""
          + " month-first",
      "export it again with one setting, preferably with dates such as 2026-10-31"),
  INPUT_DATE_ORDER_OPEN(
      INPUT_DATE_ORDER,
      "failed: nothing shows whether the day or the month comes first; \"{date}\" is {readings}",
      "add to mappings/sources.csv (columns folder,date_order) the row {folder},day-first or"
          + " {folder},month-first; or deliver dates as 2026-10-31"),
  INPUT_DATE_ORDER_TURNED(
      INPUT_DATE_ORDER,
      "failed: \"{date}\" is text among dates that are all on or before the 12th; a spreadsheet"
          + " in another locale has probably swapped day and month",
      "deliver the file as exported, or with every date as a date cell"),
  INPUT_DECLARED("is read as {row} declares: {differences}", "nothing, if that is correct"),
  INPUT_EMPTY("contains no rows", "deliver the file again"),
  INPUT_FOLDER("the input folder cannot be read: {reason}", "grant the run's user read permission"),
  INPUT_FOLDER_BILLS(
      INPUT_FOLDER,
      "the input folder contains no bill",
      "add a FOCUS file, such as bills/2026-05.csv.gz"),
  INPUT_FOLDER_EMPTY(INPUT_FOLDER, "the input folder is empty", "add the bills to it"),
  INPUT_FOLDER_NONE(
      INPUT_FOLDER, "the input folder is not a folder", "create it and add the bills to it"),
  INPUT_GZIP("the gzip file {damage}", "deliver the complete file again"),
  INPUT_HEADER("the header row is not terminated", "check the quotes of the first row"),
  INPUT_HEADER_AMBIGUOUS(
      "the header matches several layouts: {formats}",
      "make the recognised-by lists of these layouts distinct"),
  INPUT_HEADER_UNKNOWN(
      "{how it is written}no layout recognises this header of {number} columns; {nearest format}",
      "correct the header, or add a layout to mappings/formats"),
  INPUT_HEADER_UNKNOWN_SHEETS(
      INPUT_HEADER_UNKNOWN,
      "no sheet has a header that a layout recognises: {sheets}{nearest format}",
      "correct the header (within the first 20 rows), or add a layout to mappings/formats"),
  INPUT_HOURS(
      "{is not read}nothing shows what its durations are; {example} is {readings}",
      "{row to add}; or deliver durations as 7:30:00"),
  INPUT_IGNORED(
      "{number} other files are ignored: {files}",
      "nothing, if they are not deliveries; docs/inputs.md lists what is read"),
  INPUT_KIND(
      "{row} declares kind {kind}, but the columns are those of layout {format}, kind {other kind}",
      "correct the kind in sources.csv, or move the file to another folder"),
  INPUT_LAYOUT("failed: layout {format} is not supported: {reason}", "{what instead}"),
  INPUT_LINK("is a link to a file outside the input folder", "copy the file into the folder"),
  INPUT_NOT_A_FILE("is a pipe or a device", "replace it with a regular file"),
  INPUT_NOT_READ(
      "is ignored, although it looks like {what} ({bytes} bytes)",
      "{how to deliver it}; or move it out of the input folder if it is not a delivery"),
  INPUT_NUMBERS(
      "numbers are read with a decimal {mark}: {example} has no other reading",
      "nothing, if that is correct"),
  INPUT_NUMBERS_BILL(
      INPUT_NUMBERS,
      "is a bill with decimal commas, which is supported in CSV only",
      "deliver its amounts as number cells, or with a decimal point"),
  INPUT_NUMBERS_CLOCK(
      INPUT_NUMBERS,
      "{row} declares numbers clock, but a bill contains amounts, not hours",
      "write plain, money-text or comma in sources.csv"),
  INPUT_NUMBERS_HOURS(
      INPUT_NUMBERS, "hours are read as {style}: {reason}", "nothing, if that is correct"),
  INPUT_NUMBERS_MIXED(
      INPUT_NUMBERS,
      "{is not read}it mixes two number styles; {number} has a decimal point, {other number} a"
          + " decimal comma",
      "export it again with one setting; or {row to add}, then rows of the other are rejected"),
  INPUT_NUMBERS_OPEN(
      INPUT_NUMBERS,
      "{is not read}nothing shows whether numbers have a decimal point or a decimal comma;"
          + " {example} is {reading} with a point, {other reading} with a comma",
      "{row to add}; or deliver numbers like 1234.56"),
  INPUT_PAPER(
      "is a document by its name and is ignored, and no file in its folder is read",
      "enter the billed amounts in a CSV file in the same folder (columns in"
          + " mappings/README.md), or move the documents out of the input folder"),
  INPUT_PAPER_SEVERAL(
      INPUT_PAPER,
      "and {number} more are documents by their names and are ignored, and no file in their"
          + " folders is read: {files}",
      "enter the billed amounts in a CSV file in the same folder (columns in"
          + " mappings/README.md), or move the documents out of the input folder"),
  INPUT_READ("cannot be read", "check the file permissions"),
  INPUT_READ_HEADER(INPUT_READ, "cannot be read", "check that the file is complete and readable"),
  INPUT_READ_RIGHT(INPUT_READ, "cannot be read", "grant the run's user read permission"),
  INPUT_REFERENCE("has layout {format}, which contains no cost; it is skipped", "nothing"),
  INPUT_SEPARATOR(
      "the first row has no {separator}, the separator that {row} declares{what it has}",
      "correct separator in sources.csv, or save the file with it"),
  INPUT_SHEETS("{number} sheets are read as one file: {sheets}", "nothing, if all of them count"),
  INPUT_SHEETS_DIFFER(
      INPUT_SHEETS,
      "failed: several readable sheets have different columns: {sheets}",
      "save each relevant sheet as its own workbook, and delete the others"),
  INPUT_SHEET_HIDDEN(
      "the sheet is hidden, and is the only readable one in the workbook",
      "nothing, if it is the right one"),
  INPUT_SHEET_UNREAD(
      "the sheet is ignored: no layout recognises its header",
      "nothing, if it contains no source data"),
  INPUT_SHEET_UNREAD_LIKE(
      INPUT_SHEET_UNREAD,
      "is ignored, although it looks like the sheet {sheet}: {why}",
      "give it the header of {sheet}, or delete it if it does not count"),
  INPUT_STORED("is {what} by content, not what its name suggests", "{how to deliver it}"),
  INPUT_TWICE("duplicates {file} and is skipped", "remove one of the two"),
  INPUT_TWICE_SUM(
      INPUT_TWICE,
      "duplicates {file} and is added, because sources.csv says sum",
      "nothing, if that is correct; otherwise write latest"),
  INPUT_UNFINISHED(
      "is named as an unfinished delivery",
      "wait until the delivery is complete and run again, or remove the file"),
  INPUT_UNFINISHED_EMPTY(
      INPUT_UNFINISHED,
      "is empty",
      "wait until the delivery is complete and run again, or remove the file"),
  INPUT_UTF8("is not UTF-8", "save it as UTF-8"),
  INPUT_VIEW("{view of cost}", "nothing, if that is correct"),
  INPUT_VIEW_TWICE(
      "holds {month} of this account as {views}; the cost would count twice",
      "keep one of the two files"),
  INPUT_VIEW_TWICE_SUB(
      INPUT_VIEW_TWICE,
      "holds {month} of this account as {views}",
      "keep one of the two if they cover the same sub-accounts; otherwise these count twice"),
  INPUT_WRITTEN("is read as it is written: {style}", "nothing, if that is correct");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  InputProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  InputProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
