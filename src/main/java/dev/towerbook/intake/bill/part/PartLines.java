package dev.towerbook.intake.bill.part;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.TextNormalization;
import dev.towerbook.intake.bill.problem.LineCounts;
import dev.towerbook.intake.source.NormalizationCounts;

/**
 * Follows where each physical line of a part goes, so that a text that was changed counts in rows
 * that are used and in no others.
 */
public final class PartLines {

  private static final int HEADER = 0;
  private static final int ACCEPTED = 1;
  private static final int REJECTED = 2;
  private static final int BLANK = 3;

  private final TextNormalization normalizations;
  private final long[] counts = new long[BLANK + 1];
  private int use = BLANK;
  private long line;
  private long records;
  private long broken;

  /**
   * @param firstLine first line after the header; lines before it are the header's
   * @param normalizations texts that are not read as written
   */
  public PartLines(long firstLine, TextNormalization normalizations) {
    this.normalizations = normalizations;
    line = firstLine;
    counts[HEADER] = firstLine - 1;
  }

  /** Another row begins: the lines of the one before are counted. */
  public void begin(long nextLine) {
    counts[use] += nextLine - line;
    line = nextLine;
    normalizations.beginRow();
  }

  public void accepted() {
    use = ACCEPTED;
    records++;
    normalizations.countRow();
  }

  /** True if a text of the current row was folded, so that it is told what the row costs. */
  public boolean isPriced() {
    return normalizations.isPriced();
  }

  /** What the current row costs. */
  public void cost(String currency, ChargeCursor row) {
    normalizations.cost(currency, row);
  }

  public void rejected() {
    use = REJECTED;
    records++;
  }

  /** A row that cannot be cut into cells was rejected. */
  public void rejectBroken() {
    rejected();
    broken++;
  }

  public void blank() {
    use = BLANK;
    records++;
  }

  /** One row of the file was accepted so many times more than once. */
  public void split(int more) {
    records -= more;
  }

  /** Rows of which is known what became of them, blank ones included. */
  long records() {
    return records;
  }

  /** Rows that cannot be cut into cells. */
  long broken() {
    return broken;
  }

  /** Lines behind the header of which is known what became of them. */
  long rowLines() {
    return line - 1 - counts[HEADER];
  }

  /** Rows with changed texts. */
  public NormalizationCounts normalizations() {
    return normalizations.counts();
  }

  public LineCounts counts() {
    return new LineCounts(
        line - 1, counts[HEADER], counts[ACCEPTED], counts[REJECTED], counts[BLANK]);
  }
}
