package dev.towerbook.intake.stored;

import java.util.List;
import java.util.Locale;

/** How the rows of a file are stored: told by the ending of its name, gzip by its first bytes. */
public enum StoredAs {
  /** Comma-separated values, the only kind that can be read from the middle. */
  CSV,
  /** The same in gzip. */
  CSV_GZIP,
  /** JSON: one object a line, an array of objects, or objects one after the other. */
  JSON_LINES,
  /** The same in gzip. */
  JSON_LINES_GZIP,
  /** Apache Parquet: columns in row groups. */
  PARQUET,
  /** A sheet of an Excel workbook. */
  SHEET;

  private static final String GZIP_ENDING = ".gz";
  private static final String WORKBOOK_ENDING = ".xlsx";
  private static final String ARCHIVE_ENDING = ".zip";
  private static final String CSV_ENDING = ".csv";
  private static final String PARQUET_ENDING = ".parquet";
  private static final List<String> JSON_ENDINGS = List.of(".jsonl", ".ndjson", ".json");

  /** True if a file may be a source by its name. */
  public static boolean isSource(String name) {
    String plain = plain(name);
    return plain.endsWith(CSV_ENDING)
        || (isJson(plain) && !mayBeRows(name))
        || name.toLowerCase(Locale.ROOT).endsWith(PARQUET_ENDING);
  }

  /** True if a file is read by its name, but not inside an archive. */
  public static boolean isPacked(String name) {
    return isArchive(name) || isWorkbook(name) || (isSource(name) && !isStream(name));
  }

  /** True if a file is an Excel workbook by its name. */
  public static boolean isWorkbook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK_ENDING);
  }

  /** True if only its content tells whether a file is a source: JSON of any kind. */
  public static boolean mayBeRows(String name) {
    return plain(name).endsWith(".json");
  }

  /** True if a file is a source by its name, or an archive of such. */
  public static boolean isDelivery(String name) {
    return isSource(name) || isArchive(name);
  }

  /** True if a file is a zip archive by its name. */
  public static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ARCHIVE_ENDING);
  }

  /** True if a file may be a source by its name, and can be read from its beginning on. */
  public static boolean isStream(String name) {
    return isSource(name) && !name.toLowerCase(Locale.ROOT).endsWith(PARQUET_ENDING);
  }

  /**
   * How a file is stored.
   *
   * @param gzip true if its first bytes are those of a gzip file
   */
  public static StoredAs of(String name, boolean gzip) {
    String plain = plain(name);
    if (plain.endsWith(PARQUET_ENDING)) {
      return PARQUET;
    }
    if (isJson(plain)) {
      return gzip ? JSON_LINES_GZIP : JSON_LINES;
    }
    return gzip ? CSV_GZIP : CSV;
  }

  private static boolean isJson(String plain) {
    return JSON_ENDINGS.stream().anyMatch(plain::endsWith);
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(GZIP_ENDING)
        ? lower.substring(0, lower.length() - GZIP_ENDING.length())
        : lower;
  }

  /** True if a thread can begin to read in the middle. */
  public boolean isSplittable() {
    return this == CSV;
  }

  /** True if the stored bytes are those of a gzip file. */
  public boolean isGzip() {
    return this == CSV_GZIP || this == JSON_LINES_GZIP;
  }

  /** True if the stored bytes are text by the ending of the name. */
  public boolean isText() {
    return this == CSV || this == JSON_LINES;
  }

  /** True if the rows must be made into CSV, see {@link Conversion}. */
  public boolean isConverted() {
    return this != CSV && this != CSV_GZIP;
  }
}
