package dev.towerbook.report.table;

/** What a column of a CSV file holds, in the words of its contract. */
public enum ColumnType {
  /** A month, {@code 2026-10}. */
  MONTH("month", false),
  /** A day, {@code 2026-10-31}. */
  DAY("day", false),
  /** A point in time, ISO 8601. */
  TIME("time", false),
  /** Money of the currency that stands beside it, all digits. */
  AMOUNT("amount", true),
  /** Any number, all digits. */
  NUMBER("number", true),
  /** A part of one. */
  RATIO("ratio", true),
  /** A score of the catalogue, 1 to 5. */
  SCORE("score", true),
  /** A whole number. */
  COUNT("count", true),
  /** A size in bytes. */
  BYTES("bytes", true),
  /** A currency, ISO 4217. */
  CURRENCY("currency", false),
  /** An id of a catalogue or of a source. */
  ID("id", false),
  /** A word of a closed list. */
  WORD("word", false),
  /** Any text. */
  TEXT("text", false),
  /** Texts with a semicolon between them. */
  LIST("list", false),
  /** A path of a file. */
  PATH("path", false),
  /** A digest. */
  HEX("hex", false),
  /** Yes or no. */
  YES_NO("yes/no", false);

  private final String word;
  private final boolean numeric;

  ColumnType(String word, boolean numeric) {
    this.word = word;
    this.numeric = numeric;
  }

  /** The word of the contract. */
  public String word() {
    return word;
  }

  /** True if every cell is a number or empty. */
  public boolean isNumeric() {
    return numeric;
  }
}
