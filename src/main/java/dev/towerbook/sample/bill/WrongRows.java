package dev.towerbook.sample.bill;

import dev.towerbook.sample.bill.BillLines.Single;
import java.util.List;

/**
 * Rows that are wrong on purpose, at the end of the newest month's files, so that a run shows how
 * it sets rows aside. {@code sample-data/README.md} lists each.
 */
public final class WrongRows {

  /** The provider whose newest bill has wrong rows. */
  static final String PROVIDER = "aws";

  private WrongRows() {}

  /** An amount with sign and thousands comma, no billing period, one cell too many. */
  static List<Single> bill(BillCells cells) {
    FocusLine dollars = line(cells, "$1,234.50");
    FocusLine noPeriod = line(cells, "812.40").set("BillingPeriodStart", "");
    FocusLine surplus = line(cells, "95.10");
    return List.of(
        new Single(dollars.csv(), 0),
        new Single(noPeriod.csv(), 0),
        new Single(surplus.csvWithSurplus("pasted by hand"), 0));
  }

  private static FocusLine line(BillCells cells, String cost) {
    FocusLine line = cells.common();
    cells.subAccount(line, "halden-claims-prod");
    return line.set("ChargeCategory", "Usage")
        .set("ChargeDescription", "Line of a bill that was edited by hand")
        .set("ChargeFrequency", "Usage-Based")
        .set("ChargePeriodStart", BillMonth.firstInstant(cells.month()))
        .set("ChargePeriodEnd", BillMonth.firstInstant(cells.month().plusMonths(1)))
        .set("BilledCost", cost)
        .set("ContractedCost", cost)
        .set("EffectiveCost", cost)
        .set("ListCost", cost)
        .set("PricingCurrencyEffectiveCost", cost)
        .set("PricingCategory", "Standard")
        .set("ServiceCategory", "Compute")
        .set("ServiceName", "Amazon Elastic Compute Cloud")
        .set("ServiceSubcategory", "Virtual Machines")
        .set("Tags", "{" + BillCells.pair("app", "claims-core") + "}");
  }

  /** A month that does not exist, a day of 31 hours, a role without a rate. */
  public static final List<String> TIMESHEET =
      List.of(
          "2026-13-05,Bram Tielens,software-engineer,incident,claims-core,RUN-CLAIMS,,8,run,no",
          "2026-10-14,Lars Aldering,software-engineer,incident,policy-admin,RUN-POLICY,,31,run,no",
          "2026-10-15,Noor Iversdal,working-student,test,quote-web,WEB-2026,,6,change,no");

  /** A unit that nobody counts in. */
  public static final List<String> USAGE = List.of("2026-10-12,quote-web,,page_view,48210");
}
