package dev.towerbook.intake.format;

import java.util.List;

/**
 * The first row of a source file.
 *
 * @param columns its cells in order, without blanks around them
 * @param bytes where the rows after it begin, counted in inflated bytes from the file's start
 * @param lines physical lines up to there: the header's own and blank ones before it
 */
public record SourceHeader(List<String> columns, long bytes, int lines) {

  public SourceHeader {
    columns = List.copyOf(columns);
  }
}
