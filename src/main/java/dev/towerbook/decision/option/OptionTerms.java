package dev.towerbook.decision.option;

import static dev.towerbook.decision.DecisionProblem.OPTION_TERMS;
import static dev.towerbook.decision.DecisionProblem.OPTION_TERMS_LEANING;
import static dev.towerbook.decision.DecisionProblem.OPTION_TERMS_NUMBER;

import dev.towerbook.table.Decimals;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.KeySheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;

/**
 * The terms on which all applications are compared, as the shelf sets them.
 *
 * @param rate discount rate a year, nominal, in parts of one
 * @param escalation yearly growth of today's run and wrapper cost, in parts of one
 * @param years length of the comparison, 1 or more
 * @param trailingMonths newest months that a year's cost is taken from, 1 or more
 * @param draws of the simulation, 1 or more
 * @param seed of the simulation: the same seed gives the same odds
 */
public record OptionTerms(
    double rate,
    double escalation,
    int years,
    int trailingMonths,
    int draws,
    long seed,
    OptionThresholds thresholds) {

  /** What holds where the shelf says nothing. */
  public static final OptionTerms DEFAULTS =
      new OptionTerms(
          0.08,
          0.03,
          Horizon.STANDARD_YEARS,
          12,
          Simulation.STANDARD_DRAWS,
          20_261_031,
          OptionThresholds.DEFAULTS);

  private static final Column<Double> RATE =
      part("discount_rate_percent", DEFAULTS.rate, "a year, nominal");
  private static final Column<Double> ESCALATION =
      part("escalation_percent", DEFAULTS.escalation, "yearly growth of today's cost");
  private static final Column<Double> YEARS =
      whole("horizon_years", 1, 30, DEFAULTS.years, "length of the comparison");
  private static final Column<Double> TRAILING =
      whole("trailing_months", 1, 12, DEFAULTS.trailingMonths, "that a year's cost is taken from");
  private static final Column<Double> DRAWS =
      whole("draws", 1_000, 100_000, DEFAULTS.draws, "of the simulation");
  private static final Column<Double> SEED =
      whole("seed", 0, 999_999_999, (double) DEFAULTS.seed, "the same seed gives the same odds");
  private static final OptionThresholds USUAL = OptionThresholds.DEFAULTS;
  private static final Column<Double> MONTHS =
      whole("months_of_cost_min", 1, 12, USUAL.monthsOfCost(), "fewest months for a verdict");
  private static final Column<Double> VALIDATION =
      whole(
          "validation_months_max",
          1,
          120,
          USUAL.validationMonths(),
          "age of a validation of the benefit at the end of the month; an older one is none");
  private static final Column<Double> UNALLOCATED =
      part(
          "unallocated_percent_max",
          USUAL.unallocatedShare(),
          "of an application's cost, for a verdict");
  private static final Column<Double> CLEAR =
      part("clear_percent", USUAL.clearOdds(), "odds of being best for a clear verdict");
  private static final Column<Double> LEANING =
      part("leaning_percent", USUAL.leaningOdds(), "for a leaning one, not above clear_percent");
  private static final Column<Double> MARGIN =
      part("margin_percent", USUAL.margin(), "smallest lead of a clear verdict, of run cost");
  private static final Column<Double> WRAPPER_DEBT =
      part(
          "wrapper_debt_percent", USUAL.wrapperShare(), "of run cost from which wrappers are debt");
  private static final Column<Double> HIGH_SCORE =
      figure("high_score", 1, 5, false, "score from which value or fit is high")
          .map(BigDecimal::doubleValue)
          .or(USUAL.highScore());

  /** The terms of the comparison: what is not written keeps its default. */
  public static final KeySheet SHEET =
      KeySheet.of(
          "decisions/option-terms.csv",
          OPTION_TERMS,
          new KeySheet.Said(Column.text("value", ""), Column.note("why", "").named()),
          RATE,
          ESCALATION,
          YEARS,
          TRAILING,
          DRAWS,
          SEED,
          MONTHS,
          UNALLOCATED,
          CLEAR,
          LEANING,
          MARGIN,
          WRAPPER_DEBT,
          HIGH_SCORE,
          VALIDATION);

  private static Column<Double> part(String key, double otherwise, String meaning) {
    return figure(key, 0, 100, false, meaning)
        .map(percent -> percent.movePointLeft(2).doubleValue())
        .or(otherwise);
  }

  private static Column<Double> whole(
      String key, int least, int most, double otherwise, String meaning) {
    return figure(key, least, most, true, meaning).map(BigDecimal::doubleValue).or(otherwise);
  }

  private static Column<BigDecimal> figure(
      String key, int least, int most, boolean whole, String meaning) {
    String type = (whole ? "whole number" : "number") + " from " + least + " to " + most;
    return Column.of(
        key,
        type,
        meaning,
        cell ->
            Decimals.parse(cell.text())
                .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .filter(number -> !whole || number.stripTrailingZeros().scale() <= 0)
                .or(() -> cell.refuse(OPTION_TERMS_NUMBER.with(type))));
  }

  /** Reads the terms; the defaults where they contradict each other. */
  static OptionTerms read(SheetReader reader) {
    KeySheet.Values terms = SHEET.read(reader);
    if (terms.get(LEANING) > terms.get(CLEAR)) {
      reader
          .log()
          .error(
              OPTION_TERMS_LEANING,
              SourceLocation.file(SHEET.sheet().path()),
              "leaning_percent, clear_percent");
      return DEFAULTS;
    }
    return new OptionTerms(
        terms.get(RATE),
        terms.get(ESCALATION),
        terms.get(YEARS).intValue(),
        terms.get(TRAILING).intValue(),
        terms.get(DRAWS).intValue(),
        terms.get(SEED).longValue(),
        new OptionThresholds(
            terms.get(MONTHS).intValue(),
            terms.get(VALIDATION).intValue(),
            terms.get(UNALLOCATED),
            terms.get(CLEAR),
            terms.get(LEANING),
            terms.get(MARGIN),
            terms.get(WRAPPER_DEBT),
            terms.get(HIGH_SCORE)));
  }

  public OptionTerms {
    if (!(rate > -1) || !(escalation > -1) || years < 1 || trailingMonths < 1 || draws < 1) {
      throw new IllegalArgumentException(
          "rate "
              + rate
              + ", escalation "
              + escalation
              + ", "
              + years
              + " years, "
              + trailingMonths
              + " months, "
              + draws
              + " draws");
    }
  }

  /** The horizon of an application that is built anew or left in so many years. */
  public Horizon horizon(int buildYears, int exitYears) {
    return new Horizon(rate, escalation, years, buildYears, exitYears);
  }
}
