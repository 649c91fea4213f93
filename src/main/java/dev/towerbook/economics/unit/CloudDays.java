package dev.towerbook.economics.unit;

import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What applications used in the cloud by day: the effective cost of use of a month, spread by the
 * use of each day at on-demand price. The days of a month sum to it but for the last decimal.
 */
final class CloudDays {

  private static final int SCALE = 12;

  private record Key(String application, YearMonth month) {}

  private final Map<Key, BigDecimal> spend = new HashMap<>();
  private final Map<Key, NavigableMap<LocalDate, BigDecimal>> use = new HashMap<>();
  private final Set<Key> withoutRate = new HashSet<>();
  private final ExchangeRates rates;

  CloudDays(List<DayUse> days, List<UsageSpend> months, ExchangeRates rates) {
    this.rates = rates;
    for (UsageSpend one : months) {
      Key key = new Key(one.application(), one.month());
      rate(key, one.currency())
          .ifPresent(rate -> spend.merge(key, one.parts().whole().multiply(rate), BigDecimal::add));
    }
    days.forEach(this::add);
  }

  private Optional<BigDecimal> rate(Key key, String currency) {
    Optional<BigDecimal> rate = rates.rate(key.month, currency);
    if (rate.isEmpty()) {
      withoutRate.add(key);
    }
    return rate;
  }

  private void add(DayUse day) {
    if (day.key().target() instanceof CostObject.Application application
        && day.key().chargeMonth().equals(day.key().billingMonth())) {
      Key key = new Key(application.id(), day.key().chargeMonth());
      Optional<BigDecimal> rate = rate(key, day.key().currency());
      if (rate.isPresent()) {
        Map<LocalDate, BigDecimal> own = use.computeIfAbsent(key, none -> new TreeMap<>());
        for (int i = 0; i < day.millionths().size(); i++) {
          BigDecimal worth = BigDecimal.valueOf(day.millionths().get(i)).multiply(rate.get());
          if (worth.signum() != 0) {
            own.merge(day.firstDay().plusDays(i), worth, BigDecimal::add);
          }
        }
      }
    }
  }

  /** Cost of use of a month; zero if there was none. */
  BigDecimal month(String application, YearMonth month) {
    return spend.getOrDefault(new Key(application, month), BigDecimal.ZERO);
  }

  /** Cost by day of a month; none if there is no use by day, or a currency has no rate. */
  NavigableMap<LocalDate, BigDecimal> days(String application, YearMonth month) {
    Key key = new Key(application, month);
    NavigableMap<LocalDate, BigDecimal> worth = use.getOrDefault(key, new TreeMap<>());
    BigDecimal all = worth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    NavigableMap<LocalDate, BigDecimal> cost = new TreeMap<>();
    if (all.signum() > 0 && !withoutRate.contains(key)) {
      BigDecimal total = month(application, month);
      worth.forEach(
          (day, part) ->
              cost.put(day, total.multiply(part).divide(all, SCALE, RoundingMode.HALF_EVEN)));
    }
    return cost;
  }
}
