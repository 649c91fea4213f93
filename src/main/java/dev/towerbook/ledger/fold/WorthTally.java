package dev.towerbook.ledger.fold;

import dev.towerbook.intake.row.RejectedValue;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the rows of a small source are worth by unit, without signs. Not thread-safe. */
public final class WorthTally {

  private final SortedMap<String, BigDecimal> accepted = new TreeMap<>();
  private final List<RejectedValue> rejected = new ArrayList<>();

  /**
   * Adds a row.
   *
   * @return why it cannot be added: the sum would be longer than the book keeps; empty if it was
   */
  public Optional<String> accept(String unit, BigDecimal amount) {
    BigDecimal sum = accepted.getOrDefault(unit, BigDecimal.ZERO).add(amount.abs());
    Optional<String> excess = Decimals.excess(sum);
    if (excess.isEmpty()) {
      accepted.put(unit, sum);
    }
    return excess;
  }

  public void reject(String unit, BigDecimal amount) {
    rejected.add(RejectedValue.ofRow(unit, amount));
  }

  public void reject(List<RejectedValue> rows) {
    rejected.addAll(rows);
  }

  /** By unit. */
  public List<RejectedSum> sums(String file) {
    SortedMap<String, RejectedSum> sums = new TreeMap<>();
    accepted.forEach(
        (unit, sum) -> sums.put(unit, new RejectedSum(file, unit, 0, BigDecimal.ZERO, sum)));
    for (RejectedValue value : RejectedValue.summed(rejected)) {
      String unit = value.unit();
      BigDecimal good = accepted.getOrDefault(unit, BigDecimal.ZERO);
      sums.put(unit, new RejectedSum(file, unit, value.rows(), value.amount(), good));
    }
    return List.copyOf(sums.values());
  }
}
