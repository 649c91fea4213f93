package dev.towerbook.economics.forecast;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * What run cost will be at the end of the next month and of the fiscal year, and when a budget is
 * passed. What is to be bought once later is not in it.
 *
 * @param past what it rests on
 * @param forecast empty with too few months, and then there is a run rate only
 * @param month of the month after the pack's
 * @param year spent so far, what came once included, and the forecast of the months left
 * @param toDate spent of the fiscal year so far; unknown if a month of it is
 */
public record SpendForecast(
    Subject subject,
    SpendSeries past,
    Optional<Forecast> forecast,
    Quantiles month,
    FiscalYear fiscalYear,
    Measure toDate,
    Quantiles year,
    BudgetCourse monthBudget,
    BudgetCourse yearBudget) {

  /** Whose spend it is. */
  public enum Scope {
    /** All that is booked. */
    PORTFOLIO,
    /** A business unit, or a service with a budget of its own. */
    BUDGET,
    /** Use that commitments may cover, as it is paid: used, idle and on demand. */
    ELIGIBLE_AS_PAID,
    /** The same use as if all were on demand, at contracted cost. */
    ELIGIBLE_ON_DEMAND
  }

  /**
   * Whose spend it is.
   *
   * @param businessUnit empty unless it is a budget
   * @param service application or shared pool; empty for all of a unit
   */
  public record Subject(Scope scope, String businessUnit, String service) {

    /** One that is about all. */
    public static Subject all(Scope scope) {
      return new Subject(scope, "", "");
    }
  }

  /**
   * What it is asked for.
   *
   * @param month of the pack
   * @param yearStart first month of fiscal years
   * @param budget by month; the reason why there is none
   */
  public record Plan(YearMonth month, Month yearStart, Function<YearMonth, Measure> budget) {

    private static final Measure NONE = new Measure.Unknown("no budget set");

    /** Without a budget. */
    public static Plan none(YearMonth month, Month yearStart) {
      return new Plan(month, yearStart, any -> NONE);
    }

    private Measure sum(FiscalYear year) {
      Measure sum = new Measure.Known(BigDecimal.ZERO);
      for (YearMonth one : year.months()) {
        sum = sum.with(budget.apply(one), BigDecimal::add);
      }
      return sum;
    }
  }

  /** Carries a series on. */
  public static SpendForecast of(Subject subject, SpendSeries past, Plan plan) {
    FiscalYear year = FiscalYear.containing(plan.month().plusMonths(1), plan.yearStart());
    Optional<Forecast> forecast = Forecast.of(past.values(), Method.YEAR);
    int left = (int) ChronoUnit.MONTHS.between(plan.month(), year.last());
    Measure toDate = toDate(past, year, plan.month());
    String none = past.unknown().orElse(tooFew(past));
    Quantiles end =
        toDate instanceof Measure.Unknown unknown
            ? Quantiles.unknown(unknown.reason())
            : forecast
                .map(of -> Quantiles.of(side -> number(toDate) + of.sum(left - 1, side)))
                .orElse(Quantiles.unknown(none));
    Courses courses = new Courses(past, forecast, plan.month());
    return new SpendForecast(
        subject,
        past,
        forecast,
        forecast.map(of -> Quantiles.of(side -> of.month(0, side))).orElse(Quantiles.unknown(none)),
        year,
        toDate,
        end,
        courses.month(plan.budget().apply(plan.month().plusMonths(1))),
        courses.year(plan.sum(year), year, toDate));
  }

  private static String tooFew(SpendSeries past) {
    return past.run().size()
        + " months of run cost, "
        + Forecast.MONTHS_MIN
        + " are needed for a forecast: run rate only";
  }

  private static Measure toDate(SpendSeries past, FiscalYear year, YearMonth month) {
    Measure sum = new Measure.Known(BigDecimal.ZERO);
    for (YearMonth one : year.months()) {
      if (!one.isAfter(month)) {
        sum = sum.with(past.spent(one), BigDecimal::add);
      }
    }
    return sum;
  }

  private static double number(Measure measure) {
    return measure.number().orElseThrow().doubleValue();
  }

  /** Days on which budgets are passed. */
  private record Courses(SpendSeries past, Optional<Forecast> forecast, YearMonth month) {

    BudgetCourse month(Measure budget) {
      if (budget instanceof Measure.Known known && forecast.isPresent()) {
        return BudgetCourse.of(
            budget, Optional.empty(), inMonth(known.value(), 0), inMonth(known.value(), 1));
      }
      return BudgetCourse.unknown(budget);
    }

    private Optional<LocalDate> inMonth(BigDecimal limit, int side) {
      BigDecimal cost = BigDecimal.valueOf(forecast.orElseThrow().month(0, side));
      return BudgetCourse.day(month.plusMonths(1), BigDecimal.ZERO, cost, limit);
    }

    BudgetCourse year(Measure budget, FiscalYear year, Measure toDate) {
      if (budget instanceof Measure.Known known && toDate.isKnown()) {
        BigDecimal limit = known.value();
        Optional<LocalDate> passed = passed(year, limit);
        if (passed.isPresent() || forecast.isPresent()) {
          BigDecimal spent = toDate.number().orElseThrow();
          return BudgetCourse.of(
              budget, passed, ahead(year, spent, limit, 0), ahead(year, spent, limit, 1));
        }
      }
      return BudgetCourse.unknown(budget);
    }

    private Optional<LocalDate> passed(FiscalYear year, BigDecimal limit) {
      BigDecimal sum = BigDecimal.ZERO;
      for (YearMonth one : year.months()) {
        if (!one.isAfter(month)) {
          BigDecimal next = sum.add(past.spent(one).number().orElseThrow());
          Optional<LocalDate> day = BudgetCourse.day(one, sum, next, limit);
          if (day.isPresent()) {
            return day;
          }
          sum = next;
        }
      }
      return Optional.empty();
    }

    private Optional<LocalDate> ahead(
        FiscalYear year, BigDecimal spent, BigDecimal limit, int side) {
      BigDecimal sum = spent;
      int steps = forecast.isEmpty() ? 0 : (int) ChronoUnit.MONTHS.between(month, year.last());
      for (int step = 0; step < steps; step++) {
        double later = forecast.orElseThrow().sum(step, side);
        BigDecimal next = spent.add(BigDecimal.valueOf(later));
        Optional<LocalDate> day = BudgetCourse.day(month.plusMonths(step + 1L), sum, next, limit);
        if (day.isPresent()) {
          return day;
        }
        sum = next;
      }
      return Optional.empty();
    }
  }
}
