package dev.towerbook.intake.source;

import dev.towerbook.table.scan.RowBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * How many cells the rows of a file have. Some exports leave the last columns of their header away
 * in all rows: a style, if no needed column is among them. A row that is shorter than the others
 * was cut.
 */
public final class RowWidth {

  private static final int ROWS_TO_LOOK_AT = 100;
  private static final int LOOK_BYTES = 256 * 1024;

  private RowWidth() {}

  /** Cells of a whole row, as the first rows tell. */
  public static int of(SourceFile file) throws IOException {
    int width = file.header().columns().size();
    if (file.bytes().as().isConverted()) {
      return width;
    }
    byte[] start;
    try (InputStream text = SourceText.rows(file)) {
      start = text.readNBytes(LOOK_BYTES);
    }
    int narrow = common(new RowBytes(start, start.length), start.length, width);
    return narrow < width && mayLack(file, narrow) ? narrow : width;
  }

  /** Cells that all of the first whole rows have; the header's width if they differ. */
  private static int common(RowBytes rows, int length, int width) {
    int common = 0;
    int seen = 0;
    for (int at = rows.afterNewlines(0); at < length && seen < ROWS_TO_LOOK_AT; seen++) {
      RowBytes.RowEnd row = rows.row(at);
      if (!row.ended() || !row.clean()) {
        break;
      }
      if (common != 0 && row.cells() != common) {
        return width;
      }
      common = row.cells();
      at = rows.afterNewlines(row.end());
    }
    return common == 0 ? width : common;
  }

  private static boolean mayLack(SourceFile file, int narrow) {
    List<String> there = file.header().columns().subList(0, narrow);
    return file.format().missing(there).isEmpty() && file.format().missingRequired(there).isEmpty();
  }

  /** What to say of a file whose rows are shorter than its header; empty if they are not. */
  public static Optional<String> reported(SourceFile file, int cells) {
    List<String> columns = file.header().columns();
    return cells >= columns.size()
        ? Optional.empty()
        : Optional.of(
            "the rows have "
                + cells
                + " cells, the header "
                + columns.size()
                + ": these columns are read as empty: "
                + String.join(", ", columns.subList(cells, columns.size())));
  }
}
