package dev.towerbook.table.renamed;

/** One thing that has another name now; files are paths with {@code /}. */
public sealed interface Rename {

  /** The name before. */
  String from();

  /** The name now. */
  String to();

  /** A file. */
  record OfFile(String from, String to) implements Rename {}

  /** A column of a file. */
  record OfColumn(String file, String from, String to) implements Rename {}

  /** A word in the cells of a column. */
  record OfWord(String file, String column, String from, String to) implements Rename {}
}
