package dev.towerbook.table;

/**
 * A text that was read as another one, with the number of rows in which it was.
 *
 * @param before as written in the file, cut and with control characters escaped; empty together
 *     with {@code after} if many texts are meant
 * @param after as it is used; empty if it means no value
 * @param rows 1 or more
 */
public record NormalizedText(String before, String after, long rows) {

  public NormalizedText {
    if (rows < 1) {
      throw new IllegalArgumentException("a change of " + rows + " rows");
    }
    before = Problem.printable(before);
    after = Problem.printable(after);
  }
}
