package dev.towerbook.ledger.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of one identity in two files.
 *
 * @param equal rows of the first file that stand in the second too, each as often as in both
 * @param versions other rows of the first file for which the second has one with other amounts
 */
record SameIdentity(List<Integer> equal, List<Integer> versions) {

  SameIdentity {
    equal = List.copyOf(equal);
    versions = List.copyOf(versions);
  }

  /**
   * Compares the rows of two files.
   *
   * @param rows of one identity, ordered by file, print and line
   */
  static SameIdentity of(RowPrints prints, int[] rows, int first, int second) {
    int[] ones = of(prints, rows, first);
    int[] twos = of(prints, rows, second);
    List<Integer> equal = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    int j = 0;
    int matched = 0;
    for (int one : ones) {
      while (j < twos.length && prints.whole(twos[j]) < prints.whole(one)) {
        j++;
      }
      if (j < twos.length && prints.whole(twos[j]) == prints.whole(one)) {
        equal.add(one);
        matched++;
        j++;
      } else {
        rest.add(one);
      }
    }
    int versions = Math.min(rest.size(), twos.length - matched);
    return new SameIdentity(equal, rest.subList(0, versions));
  }

  private static int[] of(RowPrints prints, int[] rows, int file) {
    return Arrays.stream(rows).filter(row -> prints.file(row) == file).toArray();
  }
}
