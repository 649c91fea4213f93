package dev.towerbook.intake.bill;

/** Follows where each physical line of a part goes. */
final class PartLines {

  private static final int HEADER = 0;
  private static final int ACCEPTED = 1;
  private static final int SET_ASIDE = 2;
  private static final int BLANK = 3;

  private final long[] counts = new long[BLANK + 1];
  private int use = BLANK;
  private long line;

  /**
   * @param firstLine first line after the header; lines before it are the header's
   */
  PartLines(long firstLine) {
    line = firstLine;
    counts[HEADER] = firstLine - 1;
  }

  /** Another row begins: the lines of the one before are counted. */
  void begin(long nextLine) {
    counts[use] += nextLine - line;
    line = nextLine;
  }

  void accepted() {
    use = ACCEPTED;
  }

  void setAside() {
    use = SET_ASIDE;
  }

  void blank() {
    use = BLANK;
  }

  LineCounts counts() {
    return new LineCounts(
        line - 1, counts[HEADER], counts[ACCEPTED], counts[SET_ASIDE], counts[BLANK]);
  }
}
