package dev.towerbook.economics.plan;

import static dev.towerbook.economics.metric.EconomicsProblem.BUDGET_AMOUNT;
import static dev.towerbook.economics.metric.EconomicsProblem.BUDGET_OVERLAP;

import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a business unit may spend a month.
 *
 * @param service an application or a shared pool; empty for all that the unit consumes
 * @param monthly in report currency, zero or more
 */
public record Budget(
    String businessUnit,
    Optional<String> service,
    Validity validity,
    BigDecimal monthly,
    String owner) {

  /** What a budget may be for. */
  public static final Reference SERVICES = new Reference("the applications and shared pools");

  private static final Column<String> UNIT =
      Column.reference("business_unit_id", Catalogue.BUSINESS_UNITS, "who may spend it");
  private static final Column<Optional<String>> SERVICE =
      Column.reference(
              "service", SERVICES, "an application or a shared pool; empty: all that is consumed")
          .optional();
  private static final Column<BigDecimal> AMOUNT =
      Column.notNegative(
          "monthly_amount", "in report currency, capital outlay included", BUDGET_AMOUNT);
  private static final Column<String> OWNER = Column.text("owner", "who answers for it");

  /** The budgets of the shelf; those of one unit and service do not overlap. */
  public static final Sheet<Budget> SHEET =
      Sheet.of(
              "catalogue/budgets.csv",
              cells ->
                  new Budget(
                      cells.get(UNIT),
                      cells.get(SERVICE),
                      cells.get(Validity.FIELD),
                      cells.get(AMOUNT),
                      cells.get(OWNER)))
          .with(UNIT, SERVICE, Validity.FIELD, AMOUNT, OWNER, Column.WHY)
          .noOverlap(Validity.FIELD, Validity::overlaps, any -> BUDGET_OVERLAP, UNIT, SERVICE);

  /** True if it holds on the first day of a month. */
  boolean holdsIn(YearMonth month) {
    return validity.covers(month.atDay(1));
  }
}
