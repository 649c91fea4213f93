package dev.towerbook.sample.bill;

import dev.towerbook.sample.bill.BillLines.Single;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.CloudProvider;
import dev.towerbook.sample.company.SampleCompany.Service;
import dev.towerbook.sample.company.SampleCompany.SpecialCharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The lines of a bill that stand once at every scale. */
final class SpecialLines {

  private static final BigDecimal LEVY = new BigDecimal("0.015");
  private static final long CENT_IN_MONEY = 100_000_000L;
  private static final int QUANTITY_DECIMALS = 6;

  private final SampleCompany company;
  private final CloudProvider provider;
  private final BillCells cells;

  SpecialLines(SampleCompany company, CloudProvider provider, BillCells cells) {
    this.company = company;
    this.provider = provider;
    this.cells = cells;
  }

  /**
   * The fee that is billed, and the part of it that no usage took.
   *
   * @param fee in units of 10<sup>-10</sup>
   * @param unused in units of 10<sup>-10</sup>
   */
  List<Single> commitment(long fee, long unused) {
    FocusLine purchase = wholeMonth(commitmentLine("monthly fee"), cells.month());
    String billed = plain(fee);
    purchase
        .set("ChargeCategory", "Purchase")
        .set("ChargeFrequency", "Recurring")
        .set("PricingCategory", "Standard")
        .set("PricingQuantity", "1")
        .set("PricingUnit", "Months");
    costs(purchase, billed, billed, "0");
    FocusLine idle = wholeMonth(commitmentLine("unused"), cells.month());
    idle.set("ChargeCategory", "Usage")
        .set("ChargeFrequency", "Usage-Based")
        .set("PricingCategory", "Committed")
        .set("CommitmentDiscountStatus", "Unused")
        .set("PricingUnit", provider.commitment().unit())
        .set("PricingQuantity", plain(unused));
    costs(idle, "0", plain(unused), plain(unused));
    return List.of(new Single(purchase.csv(), fee), new Single(idle.csv(), 0));
  }

  private FocusLine commitmentLine(String what) {
    FocusLine line = cells.common();
    cells.commitment(line, "");
    return line.set("ChargeDescription", provider.commitment().name() + ": " + what)
        .set("ResourceId", provider.commitment().id())
        .set("ResourceName", provider.commitment().name())
        .set("ResourceType", provider.commitment().type())
        .set("ServiceCategory", "Compute")
        .set("ServiceName", provider.commitment().type())
        .set("ServiceSubcategory", "Other (Compute)");
  }

  /** Credits, refunds, corrections and marketplace charges of the month. */
  List<Single> singleCharges() {
    return company.specialCharges().stream()
        .filter(charge -> charge.provider().equals(provider.key()))
        .filter(charge -> charge.billingMonth().equals(cells.month()))
        .map(this::single)
        .toList();
  }

  private Single single(SpecialCharge charge) {
    Service service = company.service(provider.key(), charge.service());
    FocusLine line = wholeMonth(cells.common(), charge.chargeMonth());
    if (charge.category().equals("Usage")) {
      cells.service(line, service, 100);
      String quantity = quantity(charge.amount(), service.price());
      line.set("PricingQuantity", quantity)
          .set("ConsumedQuantity", quantity)
          .set("PricingCategory", "Standard");
    } else {
      line.set("ServiceCategory", service.category())
          .set("ServiceName", service.name())
          .set("ServiceSubcategory", service.subcategory());
    }
    cells.subAccount(line, charge.subAccount());
    line.set("ChargeCategory", charge.category())
        .set("ChargeClass", charge.chargeClass())
        .set("ChargeDescription", charge.description())
        .set("ChargeFrequency", charge.category().equals("Usage") ? "Usage-Based" : "One-Time");
    if (!charge.publisher().isEmpty()) {
      line.set("PublisherName", charge.publisher());
    }
    if (!charge.tagKey().isEmpty()) {
      line.set("Tags", "{" + BillCells.pair(charge.tagKey(), charge.tagValue()) + "}");
    }
    String amount = charge.amount().toPlainString();
    costs(line, amount, amount, amount);
    return new Single(line.csv(), money(charge.amount()));
  }

  /** The provider's support fee, which serves all applications. */
  Single supportFee() {
    FocusLine line = wholeMonth(cells.common(), cells.month());
    String fee = provider.supportFee().toPlainString();
    line.set("ChargeCategory", "Purchase")
        .set("ChargeDescription", provider.supportService() + " monthly fee")
        .set("ChargeFrequency", "Recurring")
        .set("PricingCategory", "Standard")
        .set("PricingQuantity", "1")
        .set("PricingUnit", "Months")
        .set("ServiceCategory", "Management and Governance")
        .set("ServiceName", provider.supportService())
        .set("ServiceSubcategory", "Support");
    costs(line, fee, fee, fee);
    return new Single(line.csv(), money(provider.supportFee()));
  }

  /** A levy (made up) on all that is billed, in whole cents. */
  Single tax(long billed) {
    BigDecimal tax =
        BigDecimal.valueOf(billed, LineBuffer.MONEY_SCALE)
            .multiply(LEVY)
            .setScale(2, RoundingMode.HALF_UP);
    return outside("Tax", "Digital levy 1.5 %", money(tax));
  }

  /** What the invoice rounds away to end on a whole cent; empty if nothing. */
  Optional<Single> rounding(long billed) {
    long over = Math.floorMod(billed, CENT_IN_MONEY);
    return over == 0
        ? Optional.empty()
        : Optional.of(outside("Adjustment", "Rounding of the invoice total", -over));
  }

  private Single outside(String category, String description, long units) {
    FocusLine line = wholeMonth(cells.common(), cells.month());
    line.set("ChargeCategory", category)
        .set("ChargeDescription", description)
        .set("ChargeFrequency", "One-Time")
        .set("ServiceCategory", "Other")
        .set("ServiceName", "Invoice")
        .set("ServiceSubcategory", "Other (Other)");
    String amount = plain(units);
    costs(line, amount, amount, amount);
    return new Single(line.csv(), units);
  }

  private static FocusLine wholeMonth(FocusLine line, YearMonth month) {
    return line.set("ChargePeriodStart", BillMonth.firstInstant(month))
        .set("ChargePeriodEnd", BillMonth.firstInstant(month.plusMonths(1)));
  }

  private static void costs(FocusLine line, String billed, String list, String effective) {
    line.set("BilledCost", billed)
        .set("ListCost", list)
        .set("ContractedCost", list)
        .set("EffectiveCost", effective)
        .set("PricingCurrencyEffectiveCost", effective);
  }

  private static String quantity(BigDecimal amount, BigDecimal price) {
    return amount
        .divide(price, QUANTITY_DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static long money(BigDecimal amount) {
    return amount.movePointRight(LineBuffer.MONEY_SCALE).longValueExact();
  }

  private static String plain(long units) {
    return BigDecimal.valueOf(units, LineBuffer.MONEY_SCALE).stripTrailingZeros().toPlainString();
  }
}
