package dev.towerbook.intake.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with a file of the input folder before its rows are read. */
public enum InputProblem implements ProblemCode {
  INPUT_COLUMNS("has {columns} columns; at most {most} are read", "deliver fewer columns"),
  INPUT_COLUMN_MISSING(
      "the header lacks what format {format} needs", "deliver the file with these columns"),
  INPUT_COLUMN_TWICE("stands in more than one column", "keep one of these columns"),
  INPUT_DATE_ORDER("dates are read {order}: {reason}", "nothing to do if that is so"),
  INPUT_DATE_ORDER_MIXED(
      INPUT_DATE_ORDER,
      "is not read: it mixes two orders of day and month; \"{date}\" has the day first, \"{other"
          + " date}\" the month",
      "export it again in one setting, with dates as 2026-10-31 if there is the choice"),
  INPUT_DATE_ORDER_OPEN(
      INPUT_DATE_ORDER,
      "is not read: nothing in it tells whether the day or the month comes first; \"{date}\" is"
          + " {readings}",
      "add to mappings/sources.csv (columns folder,date_order) the row {folder},day-first or"
          + " {folder},month-first; or deliver dates as 2026-10-31"),
  INPUT_DATE_ORDER_TURNED(
      INPUT_DATE_ORDER,
      "is not read: \"{date}\" is a text beside days of which none lies behind the 12th, as"
          + " where a spreadsheet program of another language has taken the month for the day"
          + " and left what was no date to it",
      "deliver the file as it was exported, or all its dates as days"),
  INPUT_DECLARED("is read as {row} declares: {differences}", "nothing to do if that is so"),
  INPUT_EMPTY("holds no row", "deliver the file again"),
  INPUT_FOLDER(
      "the input folder cannot be read: {reason}", "give the run's user the right to read it"),
  INPUT_FOLDER_BILLS(
      INPUT_FOLDER,
      "the input folder holds no bill",
      "add a FOCUS file, like bills/2026-05.csv.gz"),
  INPUT_FOLDER_EMPTY(INPUT_FOLDER, "the input folder is empty", "put the bills into it"),
  INPUT_FOLDER_NONE(
      INPUT_FOLDER, "the input folder is no folder", "create it and put the bills into it"),
  INPUT_GZIP("the gzip file {damage}", "deliver the file again, whole"),
  INPUT_HEADER("the header row does not end", "check the quotes of the first row"),
  INPUT_HEADER_AMBIGUOUS(
      "the header fits the formats {formats}",
      "make the recognised-by lists of these format files tell them apart"),
  INPUT_HEADER_UNKNOWN(
      "{how it is written}no format knows this header of {number} columns; {nearest format}",
      "correct the header, or add a format file to mappings/formats"),
  INPUT_HEADER_UNKNOWN_SHEETS(
      INPUT_HEADER_UNKNOWN,
      "no sheet has a header that a format knows: {sheets}{nearest format}",
      "correct the header, which may stand in the first 20 rows, or add a format file to"
          + " mappings/formats"),
  INPUT_HOURS(
      "{is not read}nothing in it tells what its durations are; {example} is {readings}",
      "{row to add}; or deliver durations as 7:30:00"),
  INPUT_IGNORED(
      "{number} other files are not read: {files}",
      "nothing to do if they are no deliveries; README.md says what is read"),
  INPUT_KIND(
      "{row} declares kind {kind}, but the columns are those of format {format}, kind {other kind}",
      "correct the kind in sources.csv, or put the file into another folder"),
  INPUT_LAYOUT("is a file of format {format}, which is not read: {reason}", "{what instead}"),
  INPUT_LINK(
      "is a link that does not lead to a file of the input folder",
      "copy the file into the folder"),
  INPUT_NOT_A_FILE("is a pipe or a device", "put a regular file in its place"),
  INPUT_NOT_READ(
      "is not read, although it looks like {what} ({bytes} bytes)",
      "{how to deliver it}; or move it out of the input folder if it is no delivery"),
  INPUT_NUMBERS(
      "numbers are read with a decimal {mark}: {example} can be read no other way",
      "nothing to do if that is so"),
  INPUT_NUMBERS_BILL(
      INPUT_NUMBERS,
      "is a bill with decimal commas, which is read from CSV only",
      "deliver its numbers as numbers, or with a decimal point"),
  INPUT_NUMBERS_CLOCK(
      INPUT_NUMBERS,
      "{row} declares numbers clock, but a bill has amounts, no hours",
      "write plain, money-text or comma in sources.csv"),
  INPUT_NUMBERS_HOURS(
      INPUT_NUMBERS, "hours are read as {style}: {reason}", "nothing to do if that is so"),
  INPUT_NUMBERS_MIXED(
      INPUT_NUMBERS,
      "{is not read}it mixes two ways of writing numbers; {number} has a decimal point, {other"
          + " number} a decimal comma",
      "export it again in one setting; or {row to add}, then rows of the other are rejected"),
  INPUT_NUMBERS_OPEN(
      INPUT_NUMBERS,
      "{is not read}nothing in it tells whether numbers have a decimal point or a decimal comma;"
          + " {example} is {reading} with a point, {other reading} with a comma",
      "{row to add}; or deliver numbers like 1234.56"),
  INPUT_PAPER(
      "is a document by its name, which is not read, and no file beside it is",
      "enter what they bill into a CSV file of the same folder (columns of mappings/README.md),"
          + " or move them out of the input folder"),
  INPUT_PAPER_SEVERAL(
      INPUT_PAPER,
      "and {number} more are documents by their names, which are not read, and no file beside"
          + " them is: {files}",
      "enter what they bill into a CSV file of the same folder (columns of mappings/README.md),"
          + " or move them out of the input folder"),
  INPUT_READ("cannot be read", "check that the file may be read"),
  INPUT_READ_HEADER(
      INPUT_READ, "cannot be read", "check that the file is complete and may be read"),
  INPUT_READ_RIGHT(INPUT_READ, "cannot be read", "give the run's user the right to read it"),
  INPUT_REFERENCE(
      "is a file of format {format}, which holds no cost; it is not read", "nothing to do"),
  INPUT_SEPARATOR(
      "the first row has no {separator}, which {row} declares{what it has}",
      "correct separator in sources.csv, or save the file so"),
  INPUT_SHEETS(
      "{number} sheets are read as parts of one file: {sheets}",
      "nothing to do if all of them count"),
  INPUT_SHEETS_DIFFER(
      INPUT_SHEETS,
      "has sheets of different columns that could be read, so that none is: {sheets}",
      "save each sheet that counts as a workbook of its own, and delete those that do not"),
  INPUT_SHEET_HIDDEN(
      "the sheet is hidden, and is the only one of the workbook that can be read",
      "nothing to do if it is the right one"),
  INPUT_SHEET_UNREAD(
      "the sheet is not read: it has no header that a format knows",
      "nothing to do if it holds no source"),
  INPUT_SHEET_UNREAD_LIKE(
      INPUT_SHEET_UNREAD,
      "is not read, although it looks like the sheet {sheet}: {why}",
      "give it the header of {sheet}, or delete it if it does not count"),
  INPUT_STORED("is {what} by its first bytes, whatever its name says", "{how to deliver it}"),
  INPUT_TWICE(
      "has the same bytes as {file} and is skipped: it counts once", "remove one of the two"),
  INPUT_TWICE_SUM(
      INPUT_TWICE,
      "has the same bytes as {file} and is added, since sources.csv says sum",
      "nothing if that is right; otherwise write latest"),
  INPUT_UNFINISHED(
      "is still being delivered by its name",
      "wait for the delivery to end and run again, or remove the file"),
  INPUT_UNFINISHED_EMPTY(
      INPUT_UNFINISHED,
      "has no bytes",
      "wait for the delivery to end and run again, or remove the file"),
  INPUT_UTF8("is not UTF-8", "save it as UTF-8"),
  INPUT_VIEW("{view of cost}", "nothing to do if that is so"),
  INPUT_VIEW_TWICE(
      "holds {month} of this account as {views}; it would count twice",
      "keep one of the two files"),
  INPUT_VIEW_TWICE_SUB(
      INPUT_VIEW_TWICE,
      "holds {month} of this account as {views}",
      "keep one of the two if they hold the same sub accounts, or these count twice"),
  INPUT_WRITTEN("is read as it is written: {style}", "nothing to do if that is so");

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
