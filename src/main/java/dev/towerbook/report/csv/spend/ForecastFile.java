package dev.towerbook.report.csv.spend;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;

import dev.towerbook.economics.forecast.Accuracy;
import dev.towerbook.economics.forecast.BudgetCourse;
import dev.towerbook.economics.forecast.Forecast;
import dev.towerbook.economics.forecast.Method;
import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.util.Optional;
import java.util.function.Function;

/** Run cost of the next month and of the fiscal year, beside budgets. */
public final class ForecastFile {

  private static final PackFile<SpendForecast> HEAD =
      PackFile.of(
              "forecast.csv",
              "Run cost of the next month and of the fiscal year as P10, P50 and P90, and when a"
                  + " budget is passed",
              "One row is the portfolio, a business unit or a service with a budget of its own, or"
                  + " the usage that commitments may cover: as paid, and as if all were on demand"
                  + " at contracted cost. Key: `scope`, `business_unit`, `service`. Estimates,"
                  + " rounded once to hundredths. Run cost: amortised, without capital outlay and"
                  + " without purchases that came in one month only; what is to be bought once"
                  + " later is not in it. The portfolio and commitments rest on up to 36 months of"
                  + " the ledger, budgets on the months that a pack allocates.",
              run -> run.plan().forecasts().stream())
          .month()
          .word("scope", SpendForecast.Scope.class, one -> one.subject().scope())
          .add(ID, "business_unit", one -> one.subject().businessUnit())
          .is("of a budget; else empty")
          .add(ID, "service", one -> one.subject().service())
          .is("application or shared pool; empty = all that the unit consumes")
          .currency()
          .add(COUNT, "months", "that the forecast rests on", one -> one.past().run().size())
          .add(AMOUNT, "run_rate", one -> one.past().runRate())
          .is("mean of the last three months of run cost")
          .add(RATIO, "variation", one -> one.past().variation())
          .is("standard deviation of the months' run cost ÷ their mean")
          .add(AMOUNT, "once", one -> one.past().onceInAll())
          .is("of these months, what is excluded as bought once, capital outlay included")
          .word("method", Method.class, one -> one.forecast().map(Forecast::method))
          .add(RATIO, "mase", accuracy(Forecast::accuracy, Accuracy::mase))
          .is(
              "mean absolute error one month ahead, over the later half of the months, ÷ that of"
                  + " the (seasonal) naive method within the months before; empty = that is zero")
          .add(RATIO, "mase_baseline", accuracy(Forecast::baseline, Accuracy::mase))
          .is("the same of the (seasonal) naive method")
          .add(AMOUNT, "mae", accuracy(Forecast::accuracy, Accuracy::mae))
          .is("mean absolute error one month ahead")
          .add(AMOUNT, "rmse", accuracy(Forecast::accuracy, Accuracy::rmse))
          .is("root of the mean squared error")
          .add(NUMBER, "mape", accuracy(Forecast::accuracy, Accuracy::mape))
          .is("mean absolute error in percent of what came");

  private static final PackFile<SpendForecast> AHEAD =
      HEAD.add(MONTH, "next_month", (run, one) -> run.facts().month().plusMonths(1))
          .is("month of the three figures that follow")
          .add(AMOUNT, "month_p10", "10th percentile", one -> one.month().p10())
          .add(AMOUNT, "month_p50", "the middle", one -> one.month().p50())
          .add(AMOUNT, "month_p90", "90th percentile", one -> one.month().p90())
          .add(RATIO, "month_width", "(P90 − P10) ÷ P50", one -> one.month().width())
          .add(MONTH, "year_first", one -> one.fiscalYear().first())
          .is("first month of the fiscal year that the next month lies in")
          .add(MONTH, "year_last", "its last", one -> one.fiscalYear().last())
          .add(AMOUNT, "year_to_date", SpendForecast::toDate)
          .is("spent of it up to the month of the pack, what was bought once included")
          .add(AMOUNT, "year_p10", "10th percentile", one -> one.year().p10())
          .add(AMOUNT, "year_p50", one -> one.year().p50())
          .is("`year_to_date` and the run cost of the months left")
          .add(AMOUNT, "year_p90", "90th percentile", one -> one.year().p90());

  public static final PackFile<SpendForecast> FORECAST =
      budget(
              budget(
                  AHEAD,
                  "month",
                  "of `catalogue/budgets.csv` for the next month; of the portfolio the sum of its"
                      + " units",
                  SpendForecast::monthBudget),
              "year",
              "the same for all months of the fiscal year",
              SpendForecast::yearBudget)
          .add(COUNT, "band_checked", one -> one.forecast().map(of -> of.test().checked()))
          .is("past months whose band from P10 to P90 can be checked")
          .add(RATIO, "band_held", one -> one.forecast().map(of -> of.test().share()))
          .is("share of them that fell into it; empty below ten")
          .add(RATIO, "widened_by", one -> one.forecast().map(of -> of.test().widening()))
          .is("what the band is multiplied by; 1 unless less than 0.7 held")
          .add(TEXT, "unknown_because", ForecastFile::because)
          .is("why a figure is empty");

  private ForecastFile() {}

  private static Function<SpendForecast, Optional<Double>> accuracy(
      Function<Forecast, Accuracy> which, Function<Accuracy, Double> figure) {
    return one -> one.forecast().map(which).map(figure).filter(value -> Double.isFinite(value));
  }

  private static PackFile<SpendForecast> budget(
      PackFile<SpendForecast> file,
      String of,
      String meaning,
      Function<SpendForecast, BudgetCourse> course) {
    return file.add(AMOUNT, of + "_budget", meaning, one -> course.apply(one).budget())
        .add(DAY, of + "_passed_p50", one -> course.apply(one).p50())
        .is("day on which the middle of the forecast passes the budget; empty = it does not")
        .add(DAY, of + "_passed_p90", "the same of P90", one -> course.apply(one).p90())
        .word(of + "_outlook", BudgetCourse.Word.class, one -> course.apply(one).word());
  }

  private static String because(SpendForecast one) {
    Measure month = one.month().p50();
    return Because.unknown(month, one.year().p50(), one.yearBudget().budget());
  }
}
