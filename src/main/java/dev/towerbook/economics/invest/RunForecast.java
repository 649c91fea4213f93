package dev.towerbook.economics.invest;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * A plan beside what its wrapper or application really costs: the cost of twelve months, and what
 * the plan is worth if its run goes on at that cost. A run flow pays for the time since the run
 * flow before it, or since the first flow.
 *
 * @param worth the plan as it stands, valued on the last day of the month
 * @param actual cost a year up to that day
 */
public record RunForecast(Initiative plan, InvestmentCase worth, Measure actual) {

  private static final int MONTHS = 12;
  private static final double DAYS_A_YEAR = 365;
  private static final String NO_RUN = "the plan has no run on or after the month's last day";

  /**
   * Cost of the twelve months up to a month; unknown if one of them has none.
   *
   * @param costs by month
   */
  public static Measure yearly(SortedMap<YearMonth, BigDecimal> costs, YearMonth month) {
    SortedMap<YearMonth, BigDecimal> year =
        costs.subMap(month.minusMonths(MONTHS - 1L), month.plusMonths(1));
    return year.size() < MONTHS
        ? new Measure.Unknown("cost of " + year.size() + " of 12 months")
        : new Measure.Known(year.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** What the plan says of a year's run: its next run flow. */
  public Measure planned() {
    List<Run> next = next();
    return next.isEmpty()
        ? new Measure.Unknown(NO_RUN)
        : Measure.known(-next.getFirst().flow.amount() / next.getFirst().years);
  }

  /** Net present value with the actual cost in place of the runs that are still to come. */
  public Measure npv() {
    if (next().isEmpty()) {
      return new Measure.Unknown(NO_RUN);
    }
    return switch (actual) {
      case Measure.Known known -> with(known.value().doubleValue()).npv();
      case Measure.Unknown unknown -> unknown;
      case Measure.NotApplicable none -> none;
      case Measure.Word word -> word;
    };
  }

  private InvestmentCase with(double yearly) {
    List<Flow> flows = new ArrayList<>(plan.flows());
    for (Run run : next()) {
      flows.remove(run.flow);
      flows.add(new Flow(run.flow.day(), -yearly * run.years));
    }
    return new InvestmentCase(flows, worth.rate(), worth.valued());
  }

  /** A run flow and the years that it pays for. */
  private record Run(Flow flow, double years) {}

  private List<Run> next() {
    LocalDate from = worth.first();
    List<Run> next = new ArrayList<>();
    for (Flow flow : plan.runs().stream().sorted(Comparator.comparing(Flow::day)).toList()) {
      double years = ChronoUnit.DAYS.between(from, flow.day()) / DAYS_A_YEAR;
      if (!flow.day().isBefore(worth.valued()) && years > 0) {
        next.add(new Run(flow, years));
      }
      from = flow.day();
    }
    return next;
  }
}
