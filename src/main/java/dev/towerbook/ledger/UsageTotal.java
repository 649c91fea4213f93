package dev.towerbook.ledger;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was counted in a month.
 *
 * @param subject whose count it is
 * @param quantity sum over the days; the highest of them where the unit counts different ones
 * @param days days with a count
 * @param incomplete why the quantity is not that of the whole month; empty if it is
 */
public record UsageTotal(
    YearMonth month,
    CostObject.Listed subject,
    UsageUnit unit,
    BigDecimal quantity,
    int days,
    Optional<String> incomplete) {

  /** By month, wrappers before applications, subject and unit. */
  public static final Comparator<UsageTotal> BY_SUBJECT =
      Comparator.comparing(UsageTotal::month)
          .thenComparing(count -> count.application().orElse(""))
          .thenComparing(count -> count.wrapper().orElse(""))
          .thenComparing(UsageTotal::unit);

  /** What was counted in a whole month. */
  public UsageTotal(
      YearMonth month, CostObject.Listed subject, UsageUnit unit, BigDecimal quantity, int days) {
    this(month, subject, unit, quantity, days, Optional.empty());
  }

  /** The application whose count it is, if it is one's. */
  public Optional<String> application() {
    return subject instanceof CostObject.Application of ? Optional.of(of.id()) : Optional.empty();
  }

  /** The wrapper whose count it is, if it is one's. */
  public Optional<String> wrapper() {
    return subject instanceof CostObject.Wrapper of ? Optional.of(of.id()) : Optional.empty();
  }

  /** The same count, marked as not that of the whole month. */
  public UsageTotal because(String reason) {
    return new UsageTotal(month, subject, unit, quantity, days, Optional.of(reason));
  }

  /** Two counts of the same subject, unit and month. */
  public UsageTotal plus(UsageTotal other) {
    BigDecimal sum = unit.isSummed() ? quantity.add(other.quantity) : quantity.max(other.quantity);
    return new UsageTotal(month, subject, unit, sum, days + other.days);
  }

  /** Counts of several files, one for each subject, unit and month, in order of appearance. */
  public static List<UsageTotal> folded(List<UsageTotal> counts) {
    record Key(YearMonth month, CostObject.Listed subject, UsageUnit unit) {}
    Map<Key, UsageTotal> folded = new LinkedHashMap<>();
    for (UsageTotal count : counts) {
      folded.merge(new Key(count.month, count.subject, count.unit), count, UsageTotal::plus);
    }
    return List.copyOf(folded.values());
  }
}
