package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.forecast.BudgetCourse;
import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.economics.forecast.SpendForecast.Scope;
import dev.towerbook.economics.forecast.SpendForecast.Subject;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.plan.BudgetUse;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Budgets of business units beside what they consumed. */
final class BudgetRows {

  private static final int MOST = 30;
  private static final double NAME_ROOM = 150;
  private static final double SIZE = 8;

  private BudgetRows() {}

  static Sentence headline(PageContext run) {
    List<BudgetUse> whole =
        run.results().plan().budgets().stream().filter(BudgetUse::isWhole).toList();
    long planned = whole.stream().filter(one -> one.budget().isPresent()).count();
    if (planned == 0) {
      return Sentence.plain("No business unit has a budget");
    }
    long over = whole.stream().filter(BudgetRows::isOver).count();
    return Sentence.of(
        "{} of {} business units with a budget " + (over == 1 ? "is" : "are") + " over it",
        NumberFormats.count(over),
        NumberFormats.count(planned));
  }

  private static boolean isOver(BudgetUse one) {
    return one.variance() instanceof Measure.Known known && known.value().signum() > 0;
  }

  /**
   * All of them.
   *
   * @param units business unit → what it consumed, as the bill above shows it
   */
  static Filled<?> of(PageContext run, Map<String, RoundedAmount> units) {
    return Table.<BudgetUse>of("budgets", "fine tight even")
        .text("Business unit or service", "label", one -> name(run, one))
        .figure("Monthly budget", "budget", one -> budget(one).map(run::figure), DIM)
        .figure("Consumed", "amount", one -> run.figure(shown(one, units)))
        .figure(
            "Variance",
            "variance",
            one -> budget(one).map(of -> shown(one, units).change(of, run.currency())))
        .tone(one -> ApplicationView.tone(shown(one, units), budget(one)))
        .figure("Used %", "used", one -> one.used().number().map(NumberFormats::percent))
        .figure("Next month (P50)", "monthP50", one -> ahead(run, one, of -> of.month().p50()))
        .figure("Upper end (P90)", "monthP90", one -> ahead(run, one, of -> of.month().p90()))
        .text("Passes budget", "monthPassed", one -> passed(run, one, SpendForecast::monthBudget))
        .figure("Fiscal year (P50)", "yearP50", one -> ahead(run, one, of -> of.year().p50()))
        .figure(
            "Its budget", "yearBudget", one -> ahead(run, one, of -> of.yearBudget().budget()), DIM)
        .text("Passes it", "yearPassed", one -> passed(run, one, SpendForecast::yearBudget), END)
        .rows(run.results().plan().budgets().stream().limit(MOST).toList());
  }

  private static Optional<SpendForecast> forecast(PageContext run, BudgetUse one) {
    Subject subject = new Subject(Scope.BUDGET, one.businessUnit(), one.service());
    return run.results().plan().forecasts().stream()
        .filter(of -> of.subject().equals(subject))
        .findFirst();
  }

  private static Optional<Figure> ahead(
      PageContext run, BudgetUse one, Function<SpendForecast, Measure> which) {
    return forecast(run, one).flatMap(of -> NumberFormats.money(which.apply(of), run.currency()));
  }

  /** The day on which the budget is passed, and of which end of the forecast. */
  private static String passed(
      PageContext run, BudgetUse one, Function<SpendForecast, BudgetCourse> which) {
    return forecast(run, one)
        .map(which)
        .map(
            course ->
                switch (course.word()) {
                  case PASSED -> "passed " + day(course.p50());
                  case LIKELY -> day(course.p50());
                  case POSSIBLE -> day(course.p90()) + " at P90";
                  case WITHIN -> "no";
                  case UNKNOWN -> "n/a";
                })
        .orElse("n/a");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(NumberFormats::day).orElse("");
  }

  private static Cell name(PageContext run, BudgetUse one) {
    String name = run.name(label(run, one), NAME_ROOM, SIZE);
    return new Cell.Marked(name, one.isWhole() ? "b" : "indent");
  }

  private static Optional<RoundedAmount> budget(BudgetUse one) {
    return one.budget().map(of -> RoundedAmount.of(of.monthly()));
  }

  private static RoundedAmount shown(BudgetUse one, Map<String, RoundedAmount> units) {
    RoundedAmount own = RoundedAmount.of(one.amount());
    return one.isWhole() ? units.getOrDefault(one.businessUnit(), own) : own;
  }

  private static String label(PageContext run, BudgetUse one) {
    if (one.isWhole()) {
      return run.unitName(one.businessUnit());
    }
    boolean pool = run.results().mappings().sharedPool(one.service()).isPresent();
    return pool ? run.poolName(one.service()) : run.application(one.service()).name();
  }
}
