package dev.towerbook.mapping.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of facts that a rule may ask for. */
public final class FactFields {

  /** In front of a tag key. */
  public static final String TAG = "tag:";

  /** In front of a column that a provider adds to FOCUS. */
  private static final String CUSTOM = "x_";

  public static final String KIND = "Kind";

  static final List<String> KINDS = List.of("bill", "timesheet", "invoice");

  private static final Set<String> COMMON = Set.of(KIND, "Source");

  /** The text columns of FOCUS 1.0 to 1.4; amounts and times are no ground for a rule. */
  private static final Set<String> BILL =
      words(
          "AllocatedMethodId AllocatedResourceId AllocatedResourceName AllocatedTags"
              + " AvailabilityZone"
              + " BillingAccountId BillingAccountName BillingAccountType BillingCurrency"
              + " CapacityReservationId CapacityReservationStatus ChargeCategory ChargeClass"
              + " ChargeDescription ChargeFrequency CommitmentDiscountCategory"
              + " CommitmentDiscountId CommitmentDiscountName CommitmentDiscountStatus"
              + " CommitmentDiscountType CommitmentDiscountUnit ConsumedUnit HostProviderName"
              + " InvoiceDetailId InvoiceId InvoiceIssuerName PricingCategory PricingCurrency"
              + " PricingUnit ProviderName PublisherName RegionId RegionName ResourceId"
              + " ResourceName ResourceType ServiceCategory ServiceName ServiceProviderName"
              + " ServiceSubcategory SkuId SkuMeter SkuPriceId SubAccountId SubAccountName"
              + " SubAccountType");

  private static final Set<String> TIMESHEET =
      words("Role Activity Application Project Wrapper WorkType Capitalisable");

  private static final Set<String> INVOICE =
      words("Vendor CostType Expense WorkType Application Wrapper SharedPool Description");

  private FactFields() {}

  /** True if some kind of fact may have the field. */
  static boolean isKnown(String field) {
    return isTag(field) || field.startsWith(CUSTOM) || named().contains(field);
  }

  public static boolean isTag(String field) {
    return field.startsWith(TAG) && field.length() > TAG.length();
  }

  /** All fields with a fixed name. */
  static Set<String> named() {
    Set<String> all = new TreeSet<>();
    Stream.of(COMMON, BILL, TIMESHEET, INVOICE).forEach(all::addAll);
    return all;
  }

  /**
   * True if facts of a kind have the field.
   *
   * @param kind in lower case; every kind is possible if it is none of {@link #KINDS}
   */
  public static boolean isOf(String field, String kind) {
    return switch (kind) {
      case "bill" ->
          isTag(field)
              || field.startsWith(CUSTOM)
              || BILL.contains(field)
              || COMMON.contains(field);
      case "timesheet" -> TIMESHEET.contains(field) || COMMON.contains(field);
      case "invoice" -> INVOICE.contains(field) || COMMON.contains(field);
      default -> true;
    };
  }

  private static Set<String> words(String names) {
    return Set.copyOf(Arrays.asList(names.split(" ", -1)));
  }
}
