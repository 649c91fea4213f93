package dev.towerbook.economics.metric;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the metrics of one application are computed from.
 *
 * @param statement the pack's month
 * @param history fully loaded TCO of the months up to and including the pack's
 * @param unknown why the cost of a month is unknown, by month; such a month is not in {@code
 *     history}
 * @param volumes quantity of the application's unit by month, where counted
 * @param partial why the count of a month is not that of the whole month, by month; such a month is
 *     not in {@code volumes}
 * @param wrappers automations that it hosts
 * @param wrapperUsage the month's counts of those automations
 * @param debt how the debt of those automations is scored
 * @param withWrappers false to compute every figure as if there were no wrappers
 * @param further the same application by each of its further units; they have none themselves
 */
public record ApplicationFigures(
    Application application,
    TcoStatement statement,
    SortedMap<YearMonth, MonthCost> history,
    SortedMap<YearMonth, String> unknown,
    SortedMap<YearMonth, BigDecimal> volumes,
    SortedMap<YearMonth, String> partial,
    List<Wrapper> wrappers,
    List<UsageTotal> wrapperUsage,
    DebtTerms debt,
    boolean withWrappers,
    List<ApplicationFigures> further) {

  /**
   * A month of the trend.
   *
   * @param fullyLoaded TCO with wrappers
   * @param wrappers the wrappers' part of it
   * @param unavoidable the part of it that would not end with the application
   * @param unavoidableWrappers the wrappers' part of that
   * @param keepAlive the wrappers' part of TCO that is keep-alive engineering
   */
  public record MonthCost(
      BigDecimal fullyLoaded,
      BigDecimal wrappers,
      BigDecimal unavoidable,
      BigDecimal unavoidableWrappers,
      BigDecimal keepAlive) {}

  public ApplicationFigures {
    history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
    partial = Collections.unmodifiableSortedMap(new TreeMap<>(partial));
    wrappers = List.copyOf(wrappers);
    wrapperUsage = List.copyOf(wrapperUsage);
    further = List.copyOf(further);
  }

  /** The same application as if no one had automated around it. */
  public ApplicationFigures ignoringWrappers() {
    return new ApplicationFigures(
        application,
        statement,
        history,
        unknown,
        volumes,
        partial,
        List.of(),
        List.of(),
        debt,
        false,
        further.stream().map(ApplicationFigures::ignoringWrappers).toList());
  }

  /** The same by each of its units, its first unit first. */
  public List<ApplicationFigures> byUnit() {
    return Stream.concat(Stream.of(this), further.stream()).toList();
  }

  /** The same by one of its units; empty if it is not counted in it. */
  public Optional<ApplicationFigures> in(UsageUnit unit) {
    return byUnit().stream()
        .filter(one -> one.application.unit().equals(Optional.of(unit)))
        .findFirst();
  }

  /** TCO of a month; unknown if the application had no cost then, or some of it has no rate. */
  public Measure costOf(YearMonth month) {
    MonthCost cost = history.get(month);
    if (unknown.containsKey(month) || cost == null) {
      return new Measure.Unknown(unknown.getOrDefault(month, "no cost in " + month));
    }
    return new Measure.Known(
        withWrappers ? cost.fullyLoaded : cost.fullyLoaded.subtract(cost.wrappers));
  }

  /** Why the cost of the pack's month is unknown; empty if it is known. */
  public Optional<String> whyUnknown() {
    return Optional.ofNullable(unknown.get(month()));
  }

  /** TCO of the pack's month. */
  BigDecimal cost() {
    return withWrappers ? statement.fullyLoaded() : statement.withoutWrappers();
  }

  /** Wrapper cost of the pack's month. */
  BigDecimal wrapperCost() {
    return withWrappers ? statement.wrappers() : BigDecimal.ZERO;
  }

  /** The month of the pack. */
  public YearMonth month() {
    return statement.month();
  }
}
