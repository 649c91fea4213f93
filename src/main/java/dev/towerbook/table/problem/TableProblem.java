package dev.towerbook.table.problem;

/** What can be wrong with a small CSV or YAML file. */
public enum TableProblem implements ProblemCode {
  MIGRATE_BOTH("is called {new name} now, and that file is there too", "keep one of the two files"),
  MIGRATE_QUOTE(
      "a quote does not close: the file was left as it is",
      "close the quote, or double it if it is part of the text"),
  TABLE_CELLS(
      "the row has {cells} cells, the header has {columns}",
      "quote cells that contain a comma, or remove the surplus"),
  TABLE_COLUMN(
      "is not a column of this file{nearest name}",
      "correct the name; mappings/README.md lists the columns of each file"),
  TABLE_COLUMN_MISSING("the header lacks a required column", "add it; found: {columns}"),
  TABLE_COLUMN_TWICE("is a duplicate column", "remove one"),
  TABLE_COLUMNS("has {columns} columns, more than the limit of {most}", "remove the surplus"),
  TABLE_CONTROL(
      "contains a control character: the file is saved as UTF-16 or was damaged",
      "save the file as UTF-8"),
  TABLE_DATE("is not a valid date", "write it as year-month-day, such as 2026-10-31"),
  TABLE_EMPTY("is required but empty", "fill the cell"),
  TABLE_LENGTH(
      "the row exceeds the limit of {most} bytes", "check quotes and line breaks near this line"),
  TABLE_NO_HEADER("is empty", "start the file with its header"),
  TABLE_NUMBER(
      "is not a plain decimal",
      "write it with a decimal point and without thousands separators, such as 1234.56"),
  TABLE_QUOTE(
      "{quote}; nothing from here on is read",
      "close the quote, or double it if it is part of the text"),
  TABLE_READ("cannot be read", "check that the file exists, is complete and is readable"),
  TABLE_GZIP(TABLE_READ, "the gzip file {damage}", TABLE_READ.template.fix()),
  TABLE_RENAMED(
      "has a new name, {new name}; the old one is still read",
      "write {new name}, or let ./towerbook migrate write it"),
  TABLE_UTF8("is not UTF-8", "save the file as UTF-8"),
  TABLE_WRITTEN("is read as it is written: {style}", "nothing, if that is correct"),
  YAML_KEY("the key is not text", "write key: value"),
  YAML_KEY_TWICE("is a duplicate key", "remove one"),
  YAML_KEY_UNKNOWN("is not a key of this mapping{nearest name}", "use one of: {keys}"),
  YAML_MISSING("this key is required", "add {key}: …"),
  YAML_READ("cannot be read", "check that the file exists and is readable"),
  YAML_SHAPE("is not {shape}", "write {key} as {shape}"),
  YAML_SYNTAX(
      "is not valid YAML",
      "correct the YAML at this place; indent with spaces and quote texts that contain a colon"),
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
