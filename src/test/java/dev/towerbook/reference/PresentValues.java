package dev.towerbook.reference;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** What keeping, refactoring and retiring an application are worth, year by year. */
public final class PresentValues {

  private static final BigFraction YEAR = new BigFraction(12);

  private final Reference reference;
  private final List<Line> estimates;
  private final Map<String, Double> terms = new HashMap<>();

  /** By the terms of a shelf. */
  public PresentValues(Path shelf, Reference reference) {
    this.reference = reference;
    estimates = Rows.shelf(shelf.resolve("decisions/options.csv"));
    Rows.shelf(shelf.resolve("decisions/option-terms.csv"))
        .forEach(row -> terms.put(row.at("key"), Double.parseDouble(row.at("value"))));
  }

  /** Applications of which somebody has estimated anything. */
  public List<String> applications() {
    return estimates.stream().map(row -> row.at("application_id")).distinct().toList();
  }

  /** The value of each option, by its name in capitals, before tax. */
  public Map<String, Double> of(String application, List<YearMonth> months) {
    Map<String, Double> yearly = new HashMap<>();
    for (Line row : estimates) {
      if (row.at("application_id").equals(application)) {
        yearly.put(row.at("driver"), mean(row));
      }
    }
    List<Map<String, BigFraction>> history =
        months.stream()
            .map(month -> reference.statements(month).get(application))
            .filter(Objects::nonNull)
            .toList();
    double all = yearly(history, "tco_fully_loaded");
    double stays = all - yearly(history, "avoidable");
    int years = (int) at(terms, "horizon_years");
    Map<String, Double> values = new TreeMap<>();
    values.put("keep", sum(0, years, year -> asItIs(yearly, all, year)));
    int build = (int) at(yearly, "build-years");
    double refactored =
        at(yearly, "refactor-benefit")
            - at(yearly, "refactor-run")
            - at(yearly, "refactor-automation")
            - at(yearly, "refactor-risk");
    values.put(
        "refactor",
        sum(0, build, year -> asItIs(yearly, all, year))
            + sum(build, years, year -> refactored)
            - at(yearly, "refactor-one-off"));
    int exit = (int) at(yearly, "exit-years");
    double left = at(yearly, "retire-benefit") - at(yearly, "retire-residual-run");
    values.put(
        "retire",
        sum(0, exit, year -> asItIs(yearly, all, year))
            + sum(exit, years, year -> left - stays * growth(year))
            - at(yearly, "retire-one-off")
            - at(yearly, "retire-contract-exit")
            - at(yearly, "retire-stranded-commitment"));
    return values;
  }

  private static double mean(Line row) {
    double mode = Double.parseDouble(row.at("mode"));
    return row.at("low").isEmpty()
        ? mode
        : (Double.parseDouble(row.at("low")) + mode + Double.parseDouble(row.at("high"))) / 3;
  }

  private static double yearly(List<Map<String, BigFraction>> history, String column) {
    return history.stream()
        .map(month -> month.getOrDefault(column, BigFraction.ZERO))
        .reduce(BigFraction.ZERO, BigFraction::add)
        .multiply(YEAR)
        .divide(history.size())
        .doubleValue();
  }

  private static double at(Map<String, Double> values, String key) {
    return requireNonNull(values.get(key), key);
  }

  private double asItIs(Map<String, Double> yearly, double cost, int year) {
    return at(yearly, "keep-benefit") - at(yearly, "keep-risk") - cost * growth(year);
  }

  private double growth(int year) {
    return Math.pow(1 + at(terms, "escalation_percent") / 100, year - 1);
  }

  /** Amounts at the ends of the years after one up to another, discounted. */
  private double sum(int from, int to, IntToDoubleFunction amount) {
    double rate = at(terms, "discount_rate_percent") / 100;
    return IntStream.rangeClosed(from + 1, to)
        .mapToDouble(year -> amount.applyAsDouble(year) / Math.pow(1 + rate, year))
        .sum();
  }
}
