package dev.towerbook.table.problem;

/** What can be wrong with a small CSV or YAML file. */
public enum TableProblem implements ProblemCode {
  MIGRATE_BOTH("is called {new name} now, and that file is there too", "keep one of the two files"),
  MIGRATE_QUOTE(
      "a quote does not close: the file was left as it is",
      "close the quote, or double it if it belongs to the text"),
  TABLE_CELLS(
      "the row has {cells} cells, the header {columns}",
      "quote cells that hold a comma, or remove the surplus"),
  TABLE_COLUMN(
      "is not a column of this file{nearest name}",
      "correct the name; the shelf's README lists the columns of each file"),
  TABLE_COLUMN_MISSING("the header lacks a needed column", "add it; found: {columns}"),
  TABLE_COLUMN_TWICE("the column stands twice", "remove one"),
  TABLE_COLUMNS("has {columns} columns; at most {most} are read", "remove the surplus"),
  TABLE_CONTROL(
      "holds a control character: the file is saved as UTF-16, or was damaged",
      "save the file as UTF-8"),
  TABLE_DATE("is not a date", "write it as year-month-day, 2026-10-31"),
  TABLE_EMPTY("no value in a column that needs one", "fill the cell"),
  TABLE_LENGTH(
      "the row is longer than {most} bytes, the most that is read",
      "check the quotes and newlines around this line"),
  TABLE_NO_HEADER("is empty", "start the file with its header"),
  TABLE_NUMBER(
      "is not a plain decimal",
      "write it with a point and without thousands separators, like 1234.56"),
  TABLE_QUOTE(
      "{quote}; nothing from here on was read",
      "close the quote, or double it if it belongs to the text"),
  TABLE_READ("cannot be read", "check that the file exists, is complete and may be read"),
  TABLE_GZIP(TABLE_READ, "the gzip file {damage}", TABLE_READ.template.fix()),
  TABLE_RENAMED(
      "has a new name, {new name}; the old one is still read",
      "write {new name}, or let ./towerbook migrate write it"),
  TABLE_UTF8("is not UTF-8", "save the file as UTF-8"),
  TABLE_WRITTEN("is read as it is written: {style}", "nothing to do if that is so"),
  YAML_KEY("the key is not a text", "write key: value"),
  YAML_KEY_TWICE("the key stands twice", "remove one"),
  YAML_KEY_UNKNOWN("is not a key of this map{nearest name}", "use one of: {keys}"),
  YAML_MISSING("the map needs this key", "add {key}: …"),
  YAML_READ("cannot be read", "check that the file exists and may be read"),
  YAML_SHAPE("is not {shape}", "write {key} as {shape}"),
  YAML_SYNTAX(
      "is no YAML",
      "correct the YAML at this place; indent with blanks, quote texts that hold a colon"),
  YAML_UTF8("is not UTF-8", "save the file as UTF-8");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  TableProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  TableProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
