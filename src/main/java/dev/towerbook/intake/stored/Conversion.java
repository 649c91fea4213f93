package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes CSV of what is stored otherwise. A cell is the text that the provider's CSV export would
 * have: texts as they are, numbers by their own digits, nothing for null, {@code true} or {@code
 * false}; what is nested is one cell of JSON text. One exception: an object of which some layout
 * names a member with a dot ({@code service.description}) becomes a column for each member. So a
 * Tags object stays one cell, and nested exports have the columns of their flattened form.
 */
public final class Conversion {

  private Conversion() {}

  /**
   * The columns of a file, without blanks around them. Of JSON the whole file is read for it, since
   * each object may have other keys; of Parquet the schema at its end.
   *
   * @param below true if some layout has a column whose name begins with this text
   * @throws StoredDamaged if the file tells no columns
   */
  public static List<String> columns(Content content, StoredAs as, Predicate<String> below)
      throws IOException {
    Flattened flattened = new Flattened(below);
    return as == StoredAs.PARQUET
        ? ParquetFile.columns(content.file(), flattened)
        : JsonText.columns(content, as.isGzip(), flattened);
  }

  /**
   * The rows of a file, to be closed by the caller.
   *
   * @param columns what {@link #columns} has answered
   */
  public static ConvertedRows rows(Content content, StoredAs as, List<String> columns)
      throws IOException {
    if (as == StoredAs.SHEET) {
      return new WorkbookRows(content, columns);
    }
    Flattened flattened = Flattened.asIn(columns);
    return as == StoredAs.PARQUET
        ? new ParquetRows(content.file(), columns, flattened)
        : JsonText.rows(content, as.isGzip(), columns, flattened);
  }

  /**
   * The rows of a sheet, to be closed by the caller, without what is no text in it: a number has no
   * mark before its decimals but the one that a spreadsheet shows.
   */
  public static ConvertedRows texts(Content sheet, List<String> columns) throws IOException {
    return WorkbookRows.texts(sheet, columns);
  }

  /** Rows of a Parquet file as it states them, without reading them. */
  public static long rowsStated(Path file) throws IOException {
    return ParquetFile.rows(file);
  }

  /** Lines before the first row: records of Parquet count from 2, as if there were a header. */
  public static int headerLines(StoredAs as) {
    return as == StoredAs.PARQUET ? 1 : 0;
  }

  /** Which objects become a column for each member. */
  record Flattened(Predicate<String> below) {

    static final String DOT = ".";

    /** Those of which the columns have members. */
    static Flattened asIn(List<String> columns) {
      Set<String> beginnings = new HashSet<>();
      for (String column : columns) {
        for (int dot = column.indexOf('.'); dot >= 0; dot = column.indexOf('.', dot + 1)) {
          beginnings.add(column.substring(0, dot + 1));
        }
      }
      return new Flattened(beginnings::contains);
    }

    boolean holds(String path) {
      return below.test(path + DOT);
    }
  }
}
