package dev.towerbook.sample.bill;

import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.SampleCompany.CloudProvider;
import dev.towerbook.sample.company.SampleCompany.Commitment;
import dev.towerbook.sample.company.SampleCompany.Service;
import dev.towerbook.sample.company.SampleCompany.Workload;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;

/** What stands in the cells of a provider's bill of a month. */
public final class BillCells {

  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  private final CloudProvider provider;
  private final YearMonth month;
  private final BillStyle style;

  public BillCells(CloudProvider provider, YearMonth month, BillStyle style) {
    this.provider = provider;
    this.month = month;
    this.style = style;
  }

  /** The billing month. */
  public YearMonth month() {
    return month;
  }

  /** Number of the one invoice of the month. */
  public String invoice() {
    return provider.invoicePrefix() + month.toString().replace("-", "");
  }

  /** The cells that all lines of the bill share. */
  FocusLine common() {
    return new FocusLine()
        .set("BillingAccountId", provider.account().id())
        .set("BillingAccountName", provider.account().name())
        .set("BillingAccountType", provider.account().type())
        .set("BillingCurrency", provider.currency())
        .set("BillingPeriodStart", BillMonth.firstInstant(month))
        .set("BillingPeriodEnd", BillMonth.firstInstant(month.plusMonths(1)))
        .set("InvoiceId", invoice())
        .set("InvoiceIssuerName", provider.issuer())
        .set("PricingCurrency", provider.currency())
        .set("ProviderName", provider.name())
        .set("PublisherName", provider.name());
  }

  /** Cells of a service: names, SKU, prices. */
  void service(FocusLine line, Service service, int contractedPercent) {
    String list = service.price().toPlainString();
    String contracted = percent(service.price(), contractedPercent);
    line.set("ServiceCategory", service.category())
        .set("ServiceName", service.name())
        .set("ServiceSubcategory", service.subcategory())
        .set("SkuId", service.sku())
        .set("SkuMeter", service.meter())
        .set("SkuPriceDetails", service.details())
        .set("SkuPriceId", service.sku() + "." + contractedPercent)
        .set("ListUnitPrice", list)
        .set("PricingCurrencyListUnitPrice", list)
        .set("ContractedUnitPrice", contracted)
        .set("PricingCurrencyContractedUnitPrice", contracted)
        .set("PricingUnit", service.unit())
        .set("ConsumedUnit", service.unit())
        .set("RegionId", provider.region())
        .set("RegionName", provider.regionName());
  }

  /** Cells of the account below the billing account. */
  void subAccount(FocusLine line, String name) {
    line.set("SubAccountId", subAccountId(name))
        .set("SubAccountName", name)
        .set("SubAccountType", provider.account().subAccountType());
  }

  /** A line of usage at negotiated price. */
  FocusLine standard(UsagePart part, int contractedPercent) {
    return usage(part, contractedPercent)
        .set("PricingCategory", "Standard")
        .set("BilledCost", Slot.BILLED.mark());
  }

  /** A line of usage that the commitment pays for. */
  FocusLine covered(UsagePart part, int contractedPercent) {
    boolean bySpend = provider.commitment().category().equals("Spend");
    FocusLine line = usage(part, contractedPercent).set("BilledCost", "0");
    commitment(line, (bySpend ? Slot.EFFECTIVE : Slot.QUANTITY).mark());
    return line.set("PricingCategory", "Committed").set("CommitmentDiscountStatus", "Used");
  }

  /** Cells that name the commitment. */
  void commitment(FocusLine line, String quantity) {
    Commitment commitment = provider.commitment();
    line.set("CommitmentDiscountCategory", commitment.category())
        .set("CommitmentDiscountId", commitment.id())
        .set("CommitmentDiscountName", commitment.name())
        .set("CommitmentDiscountType", commitment.type())
        .set("CommitmentDiscountUnit", commitment.unit())
        .set("CommitmentDiscountQuantity", quantity);
  }

  private FocusLine usage(UsagePart part, int contractedPercent) {
    FocusLine line = common();
    service(line, part.service(), contractedPercent);
    subAccount(line, part.workload().subAccount());
    resource(line, part);
    return line.set("ChargeCategory", "Usage")
        .set("ChargeDescription", part.service().description())
        .set("ChargeFrequency", "Usage-Based")
        .set("ChargePeriodStart", Slot.PERIOD_START.mark())
        .set("ChargePeriodEnd", Slot.PERIOD_END.mark())
        .set("ConsumedQuantity", Slot.QUANTITY.mark())
        .set("PricingQuantity", Slot.QUANTITY.mark())
        .set("ContractedCost", Slot.CONTRACTED.mark())
        .set("EffectiveCost", Slot.EFFECTIVE.mark())
        .set("PricingCurrencyEffectiveCost", Slot.EFFECTIVE.mark())
        .set("ListCost", Slot.LIST.mark())
        .set("Tags", tags(part));
  }

  private void resource(FocusLine line, UsagePart part) {
    Service service = part.service();
    if (service.resourceType().isEmpty()) {
      return;
    }
    String prefix =
        service.resourcePrefix().replace("{account}", subAccountId(part.workload().subAccount()));
    line.set("ResourceId", prefix + Slot.RESOURCE.mark())
        .set("ResourceName", part.part().service() + "-" + Slot.RESOURCE.mark())
        .set("ResourceType", service.resourceType());
    if (service.subcategory().equals("Virtual Machines")) {
      line.set("AvailabilityZone", zone());
    }
  }

  private String zone() {
    return switch (provider.zoneStyle()) {
      case "letter" -> provider.region() + Slot.ZONE.mark();
      case "letter-dash" -> provider.region() + "-" + Slot.ZONE.mark();
      default -> Slot.ZONE.mark();
    };
  }

  /** Letters or digits of the three zones. */
  public String zones() {
    return provider.zoneStyle().equals("number") ? "123" : "abc";
  }

  private String subAccountId(String name) {
    long key = Dice.key(0, provider.key(), name);
    return switch (provider.key()) {
      case "aws" -> Long.toString(100_000_000_000L + Long.remainderUnsigned(key, 899_999_999_999L));
      case "azure" ->
          String.format(Locale.ROOT, "%08x-4c2e-4b7a-9d10-%012x", (int) key, key >>> 20);
      default -> name + "-" + Long.remainderUnsigned(key, 900_000);
    };
  }

  private String tags(UsagePart part) {
    Workload workload = part.workload();
    if (workload.kind().equals("none")) {
      return "{\"owner\":\"lab\"}";
    }
    StringBuilder json = new StringBuilder("{");
    if (!workload.tagKey().isEmpty()) {
      json.append(pair(workload.tagKey(), workload.tagValue())).append(',');
    }
    json.append(environment(part.environment()));
    json.append(',').append(pair("cost-centre", "CC-" + costCentre(workload)));
    if (style.scale() > 1) {
      json.append(',').append(pair("release", "r-" + Slot.RELEASE.mark()));
    }
    if (style.tags() == BillStyle.Tags.WIDE) {
      json.append(',').append(landingZone(workload));
    }
    return json.append('}').toString();
  }

  /** The keys that a big landing zone puts on everything. */
  private static String landingZone(Workload workload) {
    int team = Dice.below(Dice.key(1, workload.id()), 40);
    return String.join(
        ",",
        pair("component", "c-" + Slot.COMPONENT.mark()),
        pair("team", "team-" + team),
        pair("owner", "team-" + team + "@halden-mutual.example"),
        pair("data-class", team % 3 == 0 ? "confidential" : "internal"),
        pair("backup", "daily-35d"),
        pair("schedule", "always-on"),
        pair("created-by", "terraform-cloud/halden/" + workload.subAccount()),
        pair("ticket", "CHG-" + Slot.RELEASE.mark()),
        pair("patch-group", "linux-" + team % 4),
        pair("monitoring", "on"));
  }

  /** Every provider's teams spell the environment in their own way. */
  private String environment(String name) {
    return switch (provider.key()) {
      case "aws" -> pair("environment", name);
      case "azure" -> pair("Env", name.equals("prod") ? "PRD" : name.equals("test") ? "TST" : name);
      default -> pair("stage", name.equals("prod") ? "production" : name);
    };
  }

  private static int costCentre(Workload workload) {
    return 4100 + Dice.below(Dice.key(0, workload.id()), 60);
  }

  static String pair(String key, String value) {
    return '"' + key + "\":\"" + value + '"';
  }

  static String percent(BigDecimal price, int percent) {
    return price
        .multiply(BigDecimal.valueOf(percent))
        .multiply(PERCENT)
        .stripTrailingZeros()
        .toPlainString();
  }
}
