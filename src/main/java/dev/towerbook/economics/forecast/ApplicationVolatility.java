package dev.towerbook.economics.forecast;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.SeriesSummary;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.month.UsageSpend.Parts;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the variable spend of an application swings, and why. Variable spend is what bills charge it
 * for use, before anything is shared. All months are converted at the rate of the pack's month, so
 * that exchange rates do not look like discipline.
 *
 * @param applicationId as in the catalogue
 * @param unit of demand; empty if the catalogue names none
 * @param spend by month, in report currency, oldest first
 * @param counted number of the last months with a count, which the split rests on
 * @param variation standard deviation of spend in parts of its mean
 * @param split of the counted months
 */
public record ApplicationVolatility(
    String applicationId,
    String unit,
    SortedMap<YearMonth, BigDecimal> spend,
    int counted,
    Measure variation,
    SpendVolatility split) {

  /** Months looked at, with the pack's. */
  public static final int MONTHS = 12;

  /** A swing is a change of changes: so many months are needed. */
  public static final int MONTHS_MIN = 3;

  public ApplicationVolatility {
    spend = Collections.unmodifiableSortedMap(new TreeMap<>(spend));
  }

  /**
   * Applications with variable spend in the month, the largest first.
   *
   * @param figures by application id
   * @param spend of the last {@link #MONTHS} months
   */
  public static List<ApplicationVolatility> of(
      YearMonth month,
      SortedMap<String, ApplicationFigures> figures,
      List<UsageSpend> spend,
      ExchangeRates rates) {
    Map<String, SortedMap<YearMonth, Parts>> byApplication = new TreeMap<>();
    Map<String, String> withoutRate = new TreeMap<>();
    for (UsageSpend one : spend) {
      Optional<BigDecimal> rate = rates.rate(month, one.currency());
      if (rate.isEmpty()) {
        withoutRate.put(one.application(), one.currency());
      } else {
        byApplication
            .computeIfAbsent(one.application(), none -> new TreeMap<>())
            .merge(one.month(), one.parts().times(rate.get()), Parts::plus);
      }
    }
    List<ApplicationVolatility> all = new ArrayList<>();
    byApplication.forEach(
        (id, byMonth) -> {
          ApplicationFigures of = figures.get(id);
          if (of != null && byMonth.containsKey(month)) {
            all.add(one(of, byMonth, Optional.ofNullable(withoutRate.get(id))));
          }
        });
    all.sort((a, b) -> b.lastSpend().compareTo(a.lastSpend()));
    return all;
  }

  private static ApplicationVolatility one(
      ApplicationFigures of, SortedMap<YearMonth, Parts> parts, Optional<String> noRate) {
    SortedMap<YearMonth, BigDecimal> spend = new TreeMap<>();
    parts.forEach((month, cost) -> spend.put(month, cost.whole()));
    String unit = of.application().unit().map(UsageUnit::id).orElse("");
    List<SpendVolatility.Month> months = counted(parts, of.volumes());
    Optional<String> reason =
        noRate
            .map(currency -> "no exchange rate for " + currency)
            .or(() -> reason(unit, spend, months.size()));
    SpendVolatility split =
        reason.map(ApplicationVolatility::unknown).orElseGet(() -> SpendVolatility.of(months));
    Measure variation =
        spend.size() < MONTHS_MIN
            ? new Measure.Unknown("fewer than three months of spend")
            : SeriesSummary.of(spend.values().stream().map(BigDecimal::doubleValue).toList())
                .coefficientOfVariation();
    return new ApplicationVolatility(
        of.application().id(),
        unit,
        spend,
        months.size(),
        noRate.<Measure>map(c -> new Measure.Unknown(reason.orElseThrow())).orElse(variation),
        split);
  }

  private static Optional<String> reason(
      String unit, SortedMap<YearMonth, BigDecimal> spend, int counted) {
    if (unit.isEmpty()) {
      return Optional.of("the catalogue names no unit of demand");
    }
    if (spend.size() < MONTHS_MIN) {
      return Optional.of("fewer than three months of spend");
    }
    return counted < MONTHS_MIN
        ? Optional.of("no count of " + unit.replace('_', ' ') + " in the last three months")
        : Optional.empty();
  }

  private static SpendVolatility unknown(String reason) {
    Measure none = new Measure.Unknown(reason);
    return new SpendVolatility(none, none, none, List.of());
  }

  /** The last months without a gap in spend or counts, oldest first. */
  private static List<SpendVolatility.Month> counted(
      SortedMap<YearMonth, Parts> spend, SortedMap<YearMonth, BigDecimal> volumes) {
    List<SpendVolatility.Month> months = new ArrayList<>();
    YearMonth month = spend.lastKey();
    while (spend.containsKey(month) && volumes.getOrDefault(month, BigDecimal.ZERO).signum() > 0) {
      months.addFirst(
          new SpendVolatility.Month(
              requireNonNull(spend.get(month)), requireNonNull(volumes.get(month))));
      month = month.minusMonths(1);
    }
    return months;
  }

  /** Spend of the pack's month. */
  public BigDecimal lastSpend() {
    return requireNonNull(spend.get(spend.lastKey()));
  }

  /** Change of spend over the counted months that comes from demand; unknown without a split. */
  public Measure fromDemand() {
    return sum(SpendVolatility.Move::demand);
  }

  /** The other part of the change: cost per unit. */
  public Measure fromDiscipline() {
    return sum(SpendVolatility.Move::discipline);
  }

  /** Of that, commitments that nothing used. */
  public Measure fromIdle() {
    return sum(SpendVolatility.Move::idle);
  }

  /** Of that, spend without a tag. */
  public Measure fromUntagged() {
    return sum(SpendVolatility.Move::untagged);
  }

  /** Of that, the rest: cost per unit of what is tagged and in use. */
  public Measure fromPrice() {
    return sum(SpendVolatility.Move::price);
  }

  /** First counted month to the last: all parts together; unknown without a split. */
  public Measure change() {
    return sum(move -> move.demand().add(move.discipline()));
  }

  private Measure sum(Function<SpendVolatility.Move, BigDecimal> part) {
    return split.demandShare().map(share -> split.moves().stream().collect(Sums.of(part)));
  }
}
