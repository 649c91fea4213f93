package dev.towerbook.economics.operation;

import static dev.towerbook.economics.metric.EconomicsProblem.EXCEPTION_ABOUT;
import static dev.towerbook.economics.metric.EconomicsProblem.EXCEPTION_MINUTES;
import static dev.towerbook.economics.metric.EconomicsProblem.EXCEPTION_NUMBER;
import static dev.towerbook.economics.metric.EconomicsProblem.EXCEPTION_PERCENT;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is stated of exceptions and support where nothing counts it. An empty cell is unknown.
 *
 * @param subject an application or a wrapper
 * @param minutes work of people on one exception of an application; a wrapper's stand in
 *     wrappers.csv
 * @param hourlyCost loaded cost of an hour of those people; else the business hour of settings.csv
 * @param reruns runs that are repeated for one exception
 * @param reworkMinutes work to correct what an exception left wrong, in minutes
 * @param supportPercent part of its support that exceptions cause
 * @param onCall stand-by a month that no timesheet holds, in report currency
 * @param toolingPercent part of its run cost that is support tooling: monitoring, orchestration
 * @param process the workflow that a wrapper is part of
 */
public record ExceptionTerms(
    CostObject.Listed subject,
    Optional<BigDecimal> minutes,
    Optional<BigDecimal> hourlyCost,
    Optional<BigDecimal> reruns,
    Optional<BigDecimal> reworkMinutes,
    Optional<BigDecimal> supportPercent,
    Optional<BigDecimal> onCall,
    Optional<BigDecimal> toolingPercent,
    Optional<String> process) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Column<Optional<String>> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "whose exceptions").optional();
  private static final Column<Optional<String>> WRAPPER =
      Column.reference("wrapper_id", Catalogue.WRAPPERS, "the same, if it is a wrapper").optional();
  private static final Column<Optional<BigDecimal>> MINUTES =
      number("minutes_per_exception", "of an application; a wrapper's stand in wrappers.csv");
  private static final Column<Optional<BigDecimal>> HOURLY =
      number(
          "hourly_cost",
          "loaded, in report currency, of who handles them; else business_hour_cost");
  private static final Column<Optional<BigDecimal>> RERUNS =
      number(
          "reruns_per_exception",
          "runs repeated for one exception; of system exceptions, if" + " they are counted");
  private static final Column<Optional<BigDecimal>> REWORK =
      number("rework_minutes_per_exception", "to correct what an exception left wrong");
  private static final Column<Optional<BigDecimal>> SUPPORT =
      percent(
          "support_percent",
          "of support labour that exceptions cause; of a wrapper else all of it");
  private static final Column<Optional<BigDecimal>> ON_CALL =
      number("on_call_cost", "stand-by a month that is in no timesheet, in report currency");
  private static final Column<Optional<BigDecimal>> TOOLING =
      percent("tooling_percent", "of run cost that is support tooling, like monitoring");
  private static final Column<Optional<String>> PROCESS =
      Column.text(
              "process",
              "the workflow that a wrapper is part of; else the capability that its"
                  + " hosts serve most")
          .optional();

  /** A shelf may do without it: what it would state is unknown then. */
  public static final Sheet<ExceptionTerms> SHEET =
      Sheet.of("catalogue/exception-terms.csv", ExceptionTerms::read)
          .with(APPLICATION, WRAPPER, MINUTES, HOURLY, RERUNS, REWORK, SUPPORT)
          .with(ON_CALL, TOOLING, PROCESS, Column.WHY)
          .exactlyOneOf(APPLICATION, WRAPPER, "", EXCEPTION_ABOUT)
          .each(ExceptionTerms::check)
          .unique(APPLICATION, APPLICATION, WRAPPER);

  private static Column<Optional<BigDecimal>> number(String name, String meaning) {
    return Column.notNegative(name, meaning, EXCEPTION_NUMBER).optional();
  }

  private static Column<Optional<BigDecimal>> percent(String name, String meaning) {
    return Column.notNegative(name, meaning, EXCEPTION_NUMBER)
        .check(percent -> percent.compareTo(HUNDRED) <= 0, EXCEPTION_PERCENT)
        .optional();
  }

  private static void check(Cells cells) {
    if (!cells.text(WRAPPER).isEmpty() && !cells.text(MINUTES).isEmpty()) {
      cells.error(EXCEPTION_MINUTES, MINUTES);
    }
  }

  private static ExceptionTerms read(Cells cells) {
    return new ExceptionTerms(
        cells
            .get(APPLICATION)
            .<CostObject.Listed>map(CostObject.Application::new)
            .or(() -> cells.get(WRAPPER).map(CostObject.Wrapper::new))
            .orElseThrow(),
        cells.get(MINUTES),
        cells.get(HOURLY),
        cells.get(RERUNS),
        cells.get(REWORK),
        cells.get(SUPPORT),
        cells.get(ON_CALL),
        cells.get(TOOLING),
        cells.get(PROCESS));
  }

  /** Nothing is stated. */
  static ExceptionTerms none(CostObject.Listed subject) {
    return new ExceptionTerms(
        subject,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
