package dev.towerbook.sample.company;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facts of Halden Mutual, a made-up insurer: what runs where at which price, who works on what,
 * what is bought, what is counted. One source for all files of the sample.
 *
 * @param parts what a profile is made of
 * @param workloads what runs at a provider, and for whom
 */
public record SampleCompany(
    List<CloudProvider> providers,
    List<Service> services,
    List<Part> parts,
    List<Workload> workloads,
    List<SpecialCharge> specialCharges,
    List<Assignment> assignments,
    List<Purchase> purchases,
    List<Counter> counters) {

  /** The months that are told in full, oldest first; {@link PastCompany} has the older ones. */
  public static final List<YearMonth> MONTHS =
      Stream.iterate(YearMonth.of(2026, 3), month -> month.plusMonths(1)).limit(8).toList();

  /** The month for which amounts and counts are reported; a trend leads there from either side. */
  private static final YearMonth REPORTED = YearMonth.of(2026, 5);

  private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

  /** The month whose files are left plain, and hold the rows that are wrong on purpose. */
  public static final YearMonth NEWEST = MONTHS.get(MONTHS.size() - 1);

  /** First and last month in which something happens, both inclusive. */
  public record Span(YearMonth first, YearMonth last) {
    public boolean holds(YearMonth month) {
      return !month.isBefore(first) && !month.isAfter(last);
    }

    /** What a trend has made of an amount that is reported for May, or for a later first month. */
    public BigDecimal grown(int trend, YearMonth month) {
      YearMonth reported = first.isBefore(REPORTED) ? REPORTED : first;
      long age = ChronoUnit.MONTHS.between(reported, month);
      BigDecimal growth = BASIS_POINTS.add(BigDecimal.valueOf(trend)).divide(BASIS_POINTS);
      BigDecimal factor = growth.pow(Math.toIntExact(Math.abs(age)));
      return age < 0 ? BigDecimal.ONE.divide(factor, MathContext.DECIMAL64) : factor;
    }
  }

  /**
   * A cloud provider and the one billing account at it.
   *
   * @param contractedPercent negotiated price in percent of the list price
   * @param supportFee per month in the billing currency
   */
  public record CloudProvider(
      String key,
      String name,
      String issuer,
      Account account,
      String currency,
      String invoicePrefix,
      String region,
      String regionName,
      String zoneStyle,
      int contractedPercent,
      Commitment commitment,
      BigDecimal supportFee,
      String supportService) {}

  public record Account(String id, String name, String type, String subAccountType) {}

  /** What is paid for whether it is used or not, from the month of the first fee on. */
  public record Commitment(
      String id, String name, String category, String type, String unit, YearMonth first) {}

  /** A priced service of a provider; {@code price} is the list price of one {@code unit}. */
  public record Service(
      String provider,
      String key,
      String name,
      String category,
      String subcategory,
      String meter,
      String sku,
      String unit,
      BigDecimal price,
      String resourceType,
      String resourcePrefix,
      String description,
      String details) {}

  /** One service of a profile: its share in percent and its lines a month at scale 1. */
  public record Part(
      String profile,
      String service,
      int weight,
      int lines,
      String environments,
      boolean committed) {}

  /**
   * Something that runs at a provider.
   *
   * @param kind application, wrapper, pool or none
   * @param monthly list money of May or of its first month if later, in the provider's currency
   * @param trend change from month to month in 1/10,000
   * @param tagKey the spelling of the tag key; empty = not tagged
   */
  public record Workload(
      String provider,
      String kind,
      String id,
      String subAccount,
      String profile,
      BigDecimal monthly,
      int trend,
      Span span,
      String tagKey,
      String tagValue) {}

  /** A single charge: credit, refund, correction, marketplace. */
  public record SpecialCharge(
      String provider,
      YearMonth billingMonth,
      YearMonth chargeMonth,
      String category,
      String chargeClass,
      String service,
      String publisher,
      String subAccount,
      String description,
      BigDecimal amount,
      String tagKey,
      String tagValue) {}

  /** Some weekly hours of a person. */
  public record Assignment(
      String person,
      String role,
      String application,
      String wrapper,
      String project,
      String activity,
      String workType,
      String capitalisable,
      int hoursPerWeek,
      Span span) {}

  /**
   * An invoice or a series of them.
   *
   * @param pattern monthly (first, last = months), annual (first = invoice date) or once
   */
  public record Purchase(
      String pattern,
      String vendor,
      String description,
      String costType,
      String currency,
      BigDecimal amount,
      String expense,
      String workType,
      String application,
      String wrapper,
      String sharedPool,
      String first,
      String last) {}

  /** A usage counter: its count on a weekday of May, and on other days in percent of that. */
  public record Counter(
      String application,
      String wrapper,
      String unit,
      int perWeekday,
      int weekendPercent,
      int trend,
      Span span) {}

  /** The company as told. */
  public static SampleCompany load() {
    return new SampleCompany(
        StoryFile.rows("providers.csv", CompanyFiles::provider),
        StoryFile.rows("services.csv", CompanyFiles::service),
        StoryFile.rows("profiles.csv", CompanyFiles::part),
        StoryFile.rows("workloads.csv", CompanyFiles::workload),
        StoryFile.rows("special-charges.csv", CompanyFiles::specialCharge),
        StoryFile.rows("assignments.csv", CompanyFiles::assignment),
        StoryFile.rows("invoices.csv", CompanyFiles::purchase),
        StoryFile.rows("usage.csv", CompanyFiles::counter));
  }

  public Service service(String provider, String key) {
    return services.stream()
        .filter(service -> service.provider().equals(provider) && service.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(provider + " has no service " + key));
  }
}
