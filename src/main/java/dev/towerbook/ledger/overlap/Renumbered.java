package dev.towerbook.ledger.overlap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Lists of invoices that hold the same lines under other numbers, as two ledgers give them: vendor,
 * days, purpose and amount are equal. Empty for files of another kind.
 */
final class Renumbered {

  /** Fewer different amounts may be equal by chance. */
  private static final int AMOUNTS_MIN = 3;

  private record Line(long line, BigDecimal amount) {}

  private final List<Map<Long, List<Line>>> lines;

  /**
   * @param files how many
   */
  Renumbered(int files) {
    lines =
        IntStream.range(0, files)
            .mapToObj(i -> (Map<Long, List<Line>>) new HashMap<Long, List<Line>>())
            .toList();
  }

  /**
   * Notes a line of a file.
   *
   * @param like see {@link InvoiceKeys#renumbered}
   */
  void add(int file, long line, long like, BigDecimal amount) {
    lines
        .get(file)
        .computeIfAbsent(like, none -> new ArrayList<>())
        .add(new Line(line, amount.stripTrailingZeros()));
  }

  /**
   * Lines of a file that another one has too, each as often as both have it.
   *
   * @param fewest rows of the days that both have, of the one that has fewer
   * @return nothing if they are less than half of those, or of too few amounts
   */
  SortedSet<Long> lines(int of, int other, long fewest) {
    SortedSet<Long> same = new TreeSet<>();
    Set<BigDecimal> amounts = new HashSet<>();
    Map<Long, List<Line>> others = lines.get(other);
    lines
        .get(of)
        .forEach(
            (like, own) -> {
              int both = Math.min(own.size(), others.getOrDefault(like, List.of()).size());
              own.stream().limit(both).forEach(line -> same.add(line.line()));
              own.stream().limit(both).forEach(line -> amounts.add(line.amount()));
            });
    boolean isMuch = same.size() * 2L >= fewest && amounts.size() >= AMOUNTS_MIN;
    return isMuch ? same : new TreeSet<>();
  }
}
