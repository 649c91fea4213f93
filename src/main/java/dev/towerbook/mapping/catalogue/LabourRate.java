package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.RATE_OVERLAP;

import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;

/**
 * What an hour of a role costs, all-in.
 *
 * @param role as the timesheets write it
 * @param currency of the cost, ISO 4217
 * @param hourlyCost above 0
 */
public record LabourRate(
    String role, Validity validity, String currency, BigDecimal hourlyCost, String why) {

  private static final Column<String> ROLE = Column.text("role", "as the timesheets write it");
  private static final Column<String> CURRENCY = Column.currency("currency", "");
  private static final Column<BigDecimal> COST = Column.positive("hourly_cost", "all-in");

  public static final Sheet<LabourRate> SHEET =
      Sheet.of("rates/labour-rates.csv", LabourRate::read)
          .with(ROLE, Validity.NAMED, CURRENCY, COST, Column.WHY_IF_SAID)
          .missed("what an hour of a role costs; without it booked hours have no cost")
          .noOverlap(
              Validity.NAMED,
              Validity::overlaps,
              RATE_OVERLAP::with,
              cells -> cells.find(ROLE).map(Looks::key));

  private static LabourRate read(Cells cells) {
    return new LabourRate(
        cells.get(ROLE),
        cells.get(Validity.NAMED),
        cells.get(CURRENCY),
        cells.get(COST),
        cells.get(Column.WHY_IF_SAID));
  }

  public LabourRate {
    if (hourlyCost.signum() <= 0) {
      throw new IllegalArgumentException("hourly cost " + hourlyCost + " is not above 0");
    }
  }
}
