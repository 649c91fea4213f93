package dev.towerbook.sample.bill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One bill line: the 57 columns of FOCUS 1.2 Cost and Usage in the order of its column library. */
public final class FocusLine {

  /**
   * Column names. FOCUS (FinOps Open Cost and Usage Specification) is (c) Joint Development
   * Foundation Projects, LLC, FOCUS Series and its contributors, CC BY 4.0.
   */
  static final List<String> COLUMNS =
      List.of(
          "AvailabilityZone",
          "BilledCost",
          "BillingAccountId",
          "BillingAccountName",
          "BillingAccountType",
          "BillingCurrency",
          "BillingPeriodEnd",
          "BillingPeriodStart",
          "CapacityReservationId",
          "CapacityReservationStatus",
          "ChargeCategory",
          "ChargeClass",
          "ChargeDescription",
          "ChargeFrequency",
          "ChargePeriodEnd",
          "ChargePeriodStart",
          "CommitmentDiscountCategory",
          "CommitmentDiscountId",
          "CommitmentDiscountName",
          "CommitmentDiscountQuantity",
          "CommitmentDiscountStatus",
          "CommitmentDiscountType",
          "CommitmentDiscountUnit",
          "ConsumedQuantity",
          "ConsumedUnit",
          "ContractedCost",
          "ContractedUnitPrice",
          "EffectiveCost",
          "InvoiceId",
          "InvoiceIssuerName",
          "ListCost",
          "ListUnitPrice",
          "PricingCategory",
          "PricingCurrency",
          "PricingCurrencyContractedUnitPrice",
          "PricingCurrencyEffectiveCost",
          "PricingCurrencyListUnitPrice",
          "PricingQuantity",
          "PricingUnit",
          "ProviderName",
          "PublisherName",
          "RegionId",
          "RegionName",
          "ResourceId",
          "ResourceName",
          "ResourceType",
          "ServiceCategory",
          "ServiceName",
          "ServiceSubcategory",
          "SkuId",
          "SkuMeter",
          "SkuPriceDetails",
          "SkuPriceId",
          "SubAccountId",
          "SubAccountName",
          "SubAccountType",
          "Tags");

  private final String[] cells;

  FocusLine() {
    cells = new String[COLUMNS.size()];
    Arrays.fill(cells, "");
  }

  /** Sets a cell; the text may hold slot marks. */
  FocusLine set(String column, String text) {
    int index = COLUMNS.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(column + " is not a column of FOCUS 1.2");
    }
    cells[index] = text;
    return this;
  }

  /** The line as CSV, with its line end. */
  String csv() {
    return csv(List.of(cells));
  }

  /** The line with one cell more than the header has. */
  String csvWithSurplus(String surplus) {
    List<String> more = new ArrayList<>(List.of(cells));
    more.add(surplus);
    return csv(more);
  }

  public static String header() {
    return csv(COLUMNS);
  }

  private static String csv(List<String> cells) {
    return String.join(",", cells.stream().map(FocusLine::quoted).toList()) + "\n";
  }

  /** A CSV cell, quoted where it needs quotes (RFC 4180). */
  public static String quoted(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
