package dev.towerbook.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ledger that a contender ends with: each place of the money with its exact sums, as text. */
final class Cells {

  private final SortedMap<String, Sums> sums = new TreeMap<>();

  /** Running sums of one place. */
  private static final class Sums {
    private final BigDecimal[] costs = new BigDecimal[4];
    private long lines;

    Sums() {
      Arrays.fill(costs, BigDecimal.ZERO);
    }
  }

  /**
   * Adds to a place.
   *
   * @param key the place: billing month, origin, traits, result and rule of each dimension
   * @param costs billed, effective, list, contracted
   */
  void add(List<String> key, long lines, List<BigDecimal> costs) {
    Sums sum = sums.computeIfAbsent(String.join("|", key), none -> new Sums());
    sum.lines += lines;
    for (int i = 0; i < sum.costs.length; i++) {
      sum.costs[i] = sum.costs[i].add(costs.get(i));
    }
  }

  /** Lines of all places. */
  long lines() {
    return sums.values().stream().mapToLong(sum -> sum.lines).sum();
  }

  /** Writes a line a place, in the order of the places. */
  void write(Path file) throws IOException {
    List<String> text = new ArrayList<>();
    sums.forEach((key, sum) -> text.add(key + " = " + sum.lines + amounts(sum)));
    Files.write(file, text);
  }

  private static String amounts(Sums sum) {
    StringBuilder text = new StringBuilder();
    for (BigDecimal cost : sum.costs) {
      text.append(' ').append(cost.signum() == 0 ? "0" : plain(cost));
    }
    return text.toString();
  }

  /** The amount itself: zeros that a database pads with do not count. */
  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
