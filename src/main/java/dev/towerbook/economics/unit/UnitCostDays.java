package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.UsageUnit.Adding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Unit costs by day, from the first day with a count. */
public final class UnitCostDays {

  private static final int WEEK = 7;
  private static final int SCALE = 12;

  /**
   * What the days are computed from, of the month before the pack's and later.
   *
   * @param month of the pack; days of later months are open
   * @param counts by file and day
   */
  public record Inputs(
      YearMonth month,
      Collection<ApplicationFigures> figures,
      List<DayUse> use,
      List<UsageSpend> spend,
      List<DayCost> counts,
      ExchangeRates rates) {}

  private record Counter(String subject, String unit) {}

  private final Inputs inputs;
  private final CloudDays cloud;
  private final Map<Counter, NavigableMap<LocalDate, BigDecimal>> counts = new HashMap<>();

  private UnitCostDays(Inputs inputs) {
    this.inputs = inputs;
    cloud = new CloudDays(inputs.use(), inputs.spend(), inputs.rates());
    for (DayCost day : inputs.counts()) {
      UsageUnit unit = UsageUnit.ofStored(day.key().unit());
      counts
          .computeIfAbsent(new Counter(day.key().subject(), unit.id()), none -> new TreeMap<>())
          .merge(day.day(), day.quantity(), unit.isSummed() ? BigDecimal::add : BigDecimal::max);
    }
  }

  /** The days of the pack's month and later, by application, unit and day. */
  public static List<DailyUnitCost> of(Inputs inputs) {
    UnitCostDays days = new UnitCostDays(inputs);
    List<DailyUnitCost> all = new ArrayList<>();
    for (ApplicationFigures figures : inputs.figures()) {
      figures
          .byUnit()
          .forEach(one -> one.application().unit().ifPresent(unit -> days.add(one, unit, all)));
    }
    return all;
  }

  private void add(ApplicationFigures figures, UsageUnit unit, List<DailyUnitCost> to) {
    String id = figures.application().id();
    NavigableMap<LocalDate, BigDecimal> counted =
        counts.getOrDefault(new Counter(id, unit.id()), new TreeMap<>());
    LocalDate first = inputs.month().atDay(1);
    if (counted.tailMap(first).isEmpty()) {
      return;
    }
    LocalDate last = counted.lastKey();
    NavigableMap<LocalDate, BigDecimal> cost = new TreeMap<>();
    for (YearMonth m = inputs.month().minusMonths(1);
        !m.isAfter(YearMonth.from(last));
        m = m.plusMonths(1)) {
      cost.putAll(cloud.days(id, m));
    }
    Days of = new Days(figures, unit, counted, cost, cloud.month(id, inputs.month()));
    LocalDate begin = counted.tailMap(first).firstKey();
    begin.datesUntil(last.plusDays(1)).forEach(day -> to.add(of.day(day)));
  }

  /** Counts and cost of one application and unit by day. */
  private record Days(
      ApplicationFigures figures,
      UsageUnit unit,
      NavigableMap<LocalDate, BigDecimal> counts,
      NavigableMap<LocalDate, BigDecimal> costs,
      BigDecimal cloudOfMonth) {

    DailyUnitCost day(LocalDate day) {
      LocalDate since = since(day);
      Measure quantity = known(counts, day, "no " + unit.id() + " count on " + day);
      Measure cost = known(costs, day, "no cloud cost on " + day);
      Measure counted = quantity(since, day);
      Measure spent = sum(costs, since, day, "cloud cost");
      return new DailyUnitCost(
          day,
          figures.application().id(),
          unit,
          YearMonth.from(day).isAfter(figures.month()),
          quantity,
          cost,
          unit.adding() == Adding.MONTH_TO_DATE
              ? new Measure.NotApplicable(unit.id() + " is counted month to date")
              : per(cost, quantity),
          unit.isSummed()
              ? per(
                  sum(costs, day.minusDays(WEEK - 1L), day, "cloud cost"),
                  sum(counts, day.minusDays(WEEK - 1L), day, "count"))
              : new Measure.NotApplicable(unit.id() + " of several days are not added"),
          since,
          counted,
          spent,
          per(spent, counted),
          allocated(day, cost),
          per(allocated(day, cost), quantity));
    }

    private LocalDate since(LocalDate day) {
      LocalDate first = day.withDayOfMonth(1);
      LocalDate counted = counts.ceilingKey(first);
      boolean toDate = unit.adding() == Adding.MONTH_TO_DATE;
      return toDate || counted == null || counted.isAfter(day) ? first : counted;
    }

    /** What the days so far have counted; a single count of people may be of the whole month. */
    private Measure quantity(LocalDate since, LocalDate day) {
      return switch (unit.adding()) {
        case SUM -> sum(counts, since, day, "count");
        case HIGHEST_DAY ->
            sum(counts, since, day, "count")
                .map(
                    sum ->
                        counts.subMap(since, true, day, true).values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::max));
        case MONTH_TO_DATE ->
            isOnlyOne(day) && !day.equals(YearMonth.from(day).atEndOfMonth())
                ? new Measure.Unknown("the only count of the month may be of all of it")
                : known(counts, day, "no " + unit.id() + " count on " + day);
      };
    }

    private boolean isOnlyOne(LocalDate day) {
      YearMonth month = YearMonth.from(day);
      return counts.subMap(month.atDay(1), true, month.atEndOfMonth(), true).size() == 1;
    }

    /** Cost beside cloud is not known by day: each day of the month bears the same of it. */
    private Measure allocated(LocalDate day, Measure cost) {
      YearMonth month = figures.month();
      if (!YearMonth.from(day).equals(month)) {
        return new Measure.Unknown("hours, invoices and shares of an open month are not known");
      }
      return cost.with(
          figures.costOf(month),
          (own, tco) ->
              own.add(
                  tco.subtract(cloudOfMonth)
                      .divide(
                          BigDecimal.valueOf(month.lengthOfMonth()),
                          SCALE,
                          RoundingMode.HALF_EVEN)));
    }

    private static Measure per(Measure cost, Measure quantity) {
      return cost instanceof Measure.Known known && quantity instanceof Measure.Known units
          ? Measure.ratio(known.value(), units.value(), "nothing was counted")
          : cost.isKnown() ? quantity : cost;
    }

    private static Measure known(Map<LocalDate, BigDecimal> values, LocalDate day, String none) {
      BigDecimal value = values.get(day);
      return value == null ? new Measure.Unknown(none) : new Measure.Known(value);
    }

    /** The sum of some days; unknown if one of them has nothing. */
    private static Measure sum(
        NavigableMap<LocalDate, BigDecimal> values, LocalDate from, LocalDate to, String what) {
      NavigableMap<LocalDate, BigDecimal> part = values.subMap(from, true, to, true);
      long days = from.datesUntil(to.plusDays(1)).count();
      return part.size() < days
          ? new Measure.Unknown(
              "no " + what + " on " + (days - part.size()) + " of " + days + " days")
          : new Measure.Known(part.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }
}
