package dev.towerbook.job.accident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a FOCUS bill as the provider's own export has them. */
final class OwnLayouts {

  /** A column of the export by its name, and what stands in it. */
  private record Columns(Map<String, Function<Rows.Row, String>> all) {

    Columns() {
      this(new LinkedHashMap<>());
    }

    Columns same(String name, String focus) {
      all.put(name, row -> row.get(focus));
      return this;
    }

    Columns day(String name, String focus) {
      all.put(name, row -> row.get(focus).substring(0, 10));
      return this;
    }

    Columns of(String name, Function<Rows.Row, String> cell) {
      all.put(name, cell);
      return this;
    }

    Rows of(Rows rows) {
      List<List<String>> cells = new ArrayList<>();
      for (Rows.Row row : rows.all()) {
        cells.add(all.values().stream().map(cell -> cell.apply(row)).toList());
      }
      return new Rows(List.copyOf(all.keySet()), cells);
    }
  }

  private OwnLayouts() {}

  /** Cost and Usage Report. */
  static Rows aws(Rows focus) {
    return new Columns()
        .same("bill/InvoiceId", "InvoiceId")
        .same("bill/PayerAccountId", "BillingAccountId")
        .same("bill/BillingPeriodStartDate", "BillingPeriodStart")
        .same("bill/BillingPeriodEndDate", "BillingPeriodEnd")
        .same("lineItem/UsageAccountId", "SubAccountId")
        .of("lineItem/LineItemType", OwnLayouts::lineItem)
        .same("lineItem/UsageStartDate", "ChargePeriodStart")
        .same("lineItem/UsageEndDate", "ChargePeriodEnd")
        .same("lineItem/ProductCode", "ServiceName")
        .same("lineItem/UsageType", "SkuMeter")
        .same("lineItem/ResourceId", "ResourceId")
        .same("lineItem/CurrencyCode", "BillingCurrency")
        .same("lineItem/UnblendedCost", "BilledCost")
        .same("product/ProductName", "ServiceName")
        .of(focus);
  }

  private static String lineItem(Rows.Row row) {
    return switch (row.get("ChargeCategory")) {
      case "Tax" -> "Tax";
      case "Purchase" -> "Fee";
      default -> "Usage";
    };
  }

  /** Cost and usage details of an Enterprise Agreement, actual cost. */
  static Rows azure(Rows focus) {
    return new Columns()
        .same("SubscriptionId", "SubAccountId")
        .same("SubscriptionName", "SubAccountName")
        .day("Date", "ChargePeriodStart")
        .same("MeterCategory", "ServiceName")
        .same("MeterName", "SkuMeter")
        .same("CostInBillingCurrency", "BilledCost")
        .same("ConsumedService", "ServiceName")
        .same("ResourceId", "ResourceId")
        .of("ChargeType", row -> row.get("ChargeCategory").equals("Tax") ? "Tax" : "Usage")
        .of("PricingModel", row -> "OnDemand")
        .same("BillingAccountId", "BillingAccountId")
        .same("BillingCurrencyCode", "BillingCurrency")
        .day("BillingPeriodStartDate", "BillingPeriodStart")
        .of("PublisherName", row -> "Microsoft")
        .of(focus);
  }

  /** Billing export, flattened. */
  static Rows google(Rows focus) {
    return new Columns()
        .same("billing_account_id", "BillingAccountId")
        .same("service.description", "ServiceName")
        .same("sku.description", "SkuMeter")
        .same("usage_start_time", "ChargePeriodStart")
        .same("usage_end_time", "ChargePeriodEnd")
        .same("project.id", "SubAccountId")
        .same("resource.name", "ResourceName")
        .same("cost", "BilledCost")
        .same("currency", "BillingCurrency")
        .of("credits", row -> "[]")
        .of("invoice.month", row -> "202610")
        .of("cost_type", row -> row.get("ChargeCategory").equals("Tax") ? "tax" : "regular")
        .of(focus);
  }
}
