package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.catalogue.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was counted in a month.
 *
 * @param application id, or empty if the count is a wrapper's
 * @param wrapper id, or empty
 * @param quantity sum over the days; for active users the highest day, since people are not summed
 * @param days days with a count
 * @param incomplete why the quantity is not that of the whole month; empty if it is
 */
public record UsageTotal(
    YearMonth month,
    String application,
    String wrapper,
    UsageUnit unit,
    BigDecimal quantity,
    int days,
    Optional<String> incomplete) {

  public UsageTotal {
    requireNonNull(month, "month");
    requireNonNull(application, "application");
    requireNonNull(wrapper, "wrapper");
    requireNonNull(unit, "unit");
    requireNonNull(quantity, "quantity");
    requireNonNull(incomplete, "incomplete");
  }

  /** What was counted in a whole month. */
  public UsageTotal(
      YearMonth month,
      String application,
      String wrapper,
      UsageUnit unit,
      BigDecimal quantity,
      int days) {
    this(month, application, wrapper, unit, quantity, days, Optional.empty());
  }

  /** The same count, marked as not that of the whole month. */
  public UsageTotal because(String reason) {
    return new UsageTotal(month, application, wrapper, unit, quantity, days, Optional.of(reason));
  }

  /** Two counts of the same subject, unit and month. */
  public UsageTotal plus(UsageTotal other) {
    BigDecimal sum =
        unit == UsageUnit.ACTIVE_USER ? quantity.max(other.quantity) : quantity.add(other.quantity);
    return new UsageTotal(month, application, wrapper, unit, sum, days + other.days);
  }

  /** Counts of several files, one for each subject, unit and month, in order of appearance. */
  public static List<UsageTotal> folded(List<UsageTotal> counts) {
    record Subject(YearMonth month, String application, String wrapper, UsageUnit unit) {}
    Map<Subject, UsageTotal> folded = new LinkedHashMap<>();
    for (UsageTotal count : counts) {
      Subject subject = new Subject(count.month, count.application, count.wrapper, count.unit);
      folded.merge(subject, count, UsageTotal::plus);
    }
    return List.copyOf(folded.values());
  }
}
