package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.BOLD;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.forecast.Forecast;
import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.economics.forecast.SpendForecast.Scope;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Optional;

/** Where run cost goes, and how much of its movement commitments take away. */
final class ForecastRows {

  private ForecastRows() {}

  static Sentence headline(List<SpendForecast> all, String currency) {
    Optional<SpendForecast> whole = portfolio(all);
    return whole
        .flatMap(
            of ->
                NumberFormats.money(of.month().p50(), currency)
                    .flatMap(
                        middle ->
                            NumberFormats.money(of.month().p90(), currency)
                                .map(
                                    high ->
                                        Sentence.of(
                                            "Run cost of the next month: {} expected, below {}"
                                                + " in nine of ten outcomes",
                                            middle,
                                            high))))
        .orElse(Sentence.plain("No forecast of run cost: too few months"));
  }

  private static Optional<SpendForecast> portfolio(List<SpendForecast> all) {
    return all.stream().filter(one -> one.subject().scope() == Scope.PORTFOLIO).findFirst();
  }

  static Filled<?> of(List<SpendForecast> all, String currency) {
    return Table.<SpendForecast>of("forecasts", "fine")
        .text("Run cost", "label", one -> name(one.subject().scope()), BOLD)
        .figure("Months", "months", one -> NumberFormats.count(one.past().run().size()), DIM)
        .figure("Volatility %", "variation", one -> percent(one.past().variation()))
        .figure("Next month P10", "monthP10", one -> money(one.month().p10(), currency))
        .figure("P50", "monthP50", one -> money(one.month().p50(), currency))
        .figure("P90", "monthP90", one -> money(one.month().p90(), currency))
        .figure("Band %", "width", one -> percent(one.month().width()))
        .figure("Year to date", "toDate", one -> money(one.toDate(), currency), DIM)
        .figure("Fiscal year P10", "yearP10", one -> money(one.year().p10(), currency))
        .figure("P50", "yearP50", one -> money(one.year().p50(), currency))
        .figure("P90", "yearP90", one -> money(one.year().p90(), currency))
        .text("Method", "method", one -> method(one), DIM)
        .figure("Band held %", "held", ForecastRows::held, END)
        .rows(all.stream().filter(one -> one.subject().scope() != Scope.BUDGET).toList());
  }

  private static String name(Scope scope) {
    return switch (scope) {
      case PORTFOLIO -> "Portfolio";
      case BUDGET -> "Budget";
      case ELIGIBLE_AS_PAID -> "Usage that commitments may cover, as paid";
      case ELIGIBLE_ON_DEMAND -> "The same if all were on demand";
    };
  }

  private static String method(SpendForecast one) {
    return one.forecast()
        .map(Forecast::method)
        .map(method -> Words.word(method).replace('-', ' '))
        .orElse("run rate only");
  }

  private static Optional<Figure> held(SpendForecast one) {
    return one.forecast().flatMap(of -> percent(of.test().share()));
  }

  private static Optional<Figure> money(Measure measure, String currency) {
    return NumberFormats.money(measure, currency);
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure.number().map(NumberFormats::percent);
  }
}
