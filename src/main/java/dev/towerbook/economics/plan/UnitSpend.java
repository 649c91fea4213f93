package dev.towerbook.economics.plan;

import dev.towerbook.economics.forecast.SpendSeries;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.money.Sums;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What business units, and the services that have a budget of their own, spent by month.
 *
 * @param lines by unit and service
 * @param unknown business unit → why a month of it is unknown
 */
public record UnitSpend(
    SortedMap<Line, Months> lines, SortedMap<String, SortedMap<YearMonth, String>> unknown) {

  /** Nothing. */
  public static final UnitSpend EMPTY = new UnitSpend(new TreeMap<>(), new TreeMap<>());

  /**
   * What a budget is for.
   *
   * @param service empty for all that the unit consumes
   */
  public record Line(String businessUnit, String service) implements Comparable<Line> {

    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::businessUnit).thenComparing(Line::service);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Spend by month, in report currency.
   *
   * @param run operating cost
   * @param capital outlay
   */
  public record Months(
      SortedMap<YearMonth, BigDecimal> run, SortedMap<YearMonth, BigDecimal> capital) {

    private Months() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    private void add(YearMonth month, BigDecimal operating, BigDecimal all) {
      run.merge(month, operating, BigDecimal::add);
      capital.merge(month, all.subtract(operating), BigDecimal::add);
    }
  }

  public UnitSpend {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
  }

  /** The series of a line, from the first month in which it cost anything. */
  SpendSeries series(Line line, YearMonth month) {
    Months of = lines.getOrDefault(line, new Months());
    SortedMap<YearMonth, BigDecimal> run = new TreeMap<>(of.run());
    while (!run.isEmpty()
        && run.firstEntry().getValue().signum() == 0
        && of.capital().getOrDefault(run.firstKey(), BigDecimal.ZERO).signum() == 0) {
      run.remove(run.firstKey());
    }
    return SpendSeries.upTo(
        month,
        run,
        of.capital(),
        unknown.getOrDefault(line.businessUnit(), Collections.emptySortedMap()));
  }

  /** Notes months, in ascending order. */
  public static final class Tally {
    private final Map<String, String> unitOf = new HashMap<>();
    private final Set<Line> lines;
    private final Map<Line, Months> sums = new HashMap<>();
    private final SortedMap<String, SortedMap<YearMonth, String>> unknown = new TreeMap<>();

    /**
     * Of a shelf.
     *
     * @param budgets whose services are looked at beside whole units
     */
    public Tally(Catalogue catalogue, List<Budget> budgets) {
      catalogue.applications().forEach((id, one) -> unitOf.put(id, one.businessUnit()));
      lines =
          budgets.stream()
              .map(budget -> new Line(budget.businessUnit(), budget.service().orElse("")))
              .collect(Collectors.toCollection(HashSet::new));
      catalogue.businessUnits().keySet().forEach(unit -> lines.add(new Line(unit, "")));
      unitOf.values().forEach(unit -> lines.add(new Line(unit, "")));
      lines.forEach(line -> sums.put(line, new Months()));
    }

    /** Notes a month. */
    public void note(MonthStatements statements, Allocation allocation) {
      YearMonth month = statements.month();
      lines.forEach(line -> add(line, month, BigDecimal.ZERO, BigDecimal.ZERO));
      for (TcoStatement one : statements.byApplication().values()) {
        String unit = unitOf.getOrDefault(one.applicationId(), "");
        add(new Line(unit, ""), month, one.fullyLoaded(), one.booked());
        Line own = new Line(unit, one.applicationId());
        if (lines.contains(own)) {
          add(own, month, one.direct(), ownBooked(one));
        }
        statements
            .unconverted()
            .ofApplication(one.applicationId())
            .ifPresent(
                why -> unknown.computeIfAbsent(unit, none -> new TreeMap<>()).put(month, why));
      }
      for (AllocationShare share : allocation.shares()) {
        String unit = unitOf.getOrDefault(share.application(), "");
        add(new Line(unit, share.poolId()), month, share.amount(), share.amount());
      }
    }

    private static BigDecimal ownBooked(TcoStatement one) {
      return one.lines().stream()
          .filter(line -> !line.isShared())
          .collect(Sums.of(AllocatedCost::amount));
    }

    private void add(Line line, YearMonth month, BigDecimal operating, BigDecimal all) {
      Months of = sums.get(line);
      if (of != null) {
        of.add(month, operating, all);
      }
    }

    /** What was noted. */
    public UnitSpend done() {
      return new UnitSpend(new TreeMap<>(sums), unknown);
    }
  }
}
