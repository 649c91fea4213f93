package dev.towerbook.bench;

/** Who runs. */
enum Contender {
  NEWLINES("newline count", false),
  SCAN("byte scan", false),
  TOWERBOOK("Towerbook", true),
  DUCKDB("DuckDB", true),
  DUCKDB_BARE("DuckDB, 3 columns, no rules", false),
  SPRING_BATCH("plain Spring Batch", true);

  private final String title;
  private final boolean makesCells;

  Contender(String title, boolean makesCells) {
    this.title = title;
    this.makesCells = makesCells;
  }

  String title() {
    return title;
  }

  /** True if it ends with the whole ledger, to be compared with the others'. */
  boolean makesCells() {
    return makesCells;
  }
}
