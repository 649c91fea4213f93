package dev.towerbook.report.page;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.RunResults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all pages of a run share, built once: header and footer, totals as printed, sources of the
 * month, the positions of all applications. Immutable, so that pages can be made on many threads.
 */
public final class PageContext {

  private final RunResults results;
  private final RoundedTotals totals;
  private final Optional<RoundedTotals> prior;
  private final Optional<RoundedTotals> priorApplications;
  private final List<DeliveryFacts> monthDeliveries;
  private final PageFrame frame;
  private final Map<String, BigDecimal> corrections;
  private final FitMap fits;
  private final ShownPools pools;
  private final Names names;
  private final Map<WrapperUnit, BigDecimal> wrapperCounts;

  private final Map<PoolBearer, AllocationShare> shares;

  private record PoolBearer(String pool, String application) {}

  private record WrapperUnit(String wrapper, UsageUnit unit) {}

  private PageContext(RunResults results) {
    this.results = results;
    this.totals = RoundedTotals.of(results.statements());
    this.priorApplications = RoundedTotals.prior(results);
    this.prior = unknownComparison(results).isPresent() ? Optional.empty() : priorApplications;
    this.monthDeliveries = MonthSources.deliveries(results);
    this.frame = frame(results, monthDeliveries);
    this.corrections = Corrections.byApplication(results);
    this.fits = FitMap.of(results);
    this.names = Names.of(results.mappings());
    this.pools = ShownPools.of(results, totals);
    this.shares = new HashMap<>();
    for (AllocationShare share : results.allocation().shares()) {
      shares.put(new PoolBearer(share.poolId(), share.application()), share);
    }
    this.wrapperCounts = new HashMap<>();
    for (UsageTotal count : results.usage()) {
      count
          .wrapper()
          .ifPresent(
              wrapper ->
                  wrapperCounts.merge(
                      new WrapperUnit(wrapper, count.unit()), count.quantity(), BigDecimal::add));
    }
  }

  /** Prepares a run for print. */
  public static PageContext of(RunResults results) {
    return new PageContext(results);
  }

  /** The results that are printed. */
  public RunResults results() {
    return results;
  }

  /** Header and footer. */
  public PageFrame frame() {
    return frame;
  }

  /** Ids of the applications that get a page, ascending. */
  public List<String> applicationIds() {
    return List.copyOf(results.figures().keySet());
  }

  /** A name of the shelf, cut to its room; no two look alike. */
  public String name(String name, double points, double size) {
    return names.fit(name, points, size);
  }

  public RoundedTotals totals() {
    return totals;
  }

  /** Of the month before; empty if the book lacks it, or if a sum of either month is unknown. */
  public Optional<RoundedTotals> prior() {
    return prior;
  }

  /** Of the month before for single applications, whose cost may be known where sums are not. */
  Optional<RoundedTotals> priorApplications() {
    return priorApplications;
  }

  /** True if nothing of the month has an exchange rate. */
  public boolean isWithoutRates() {
    return results.ledger().isWithoutRates();
  }

  /** True if some cost of the month has no exchange rate, so that its sums are parts. */
  public boolean isAtLeast() {
    return !results.statements().isWhole();
  }

  /**
   * How a sum of the month is to be read beside its amount: nothing if it is whole, "at least" if
   * what lacks a rate is charges, "in part" if credits lack one, which may take from it.
   */
  public String reading() {
    if (!isAtLeast()) {
      return "";
    }
    return results.ledger().isLowerBound() ? "at least" : "in part";
  }

  /** A share, where both are whole: of a part of the month nobody knows what it is a share of. */
  public Optional<Figure> share(RoundedAmount part, RoundedAmount whole) {
    return isAtLeast() ? Optional.empty() : part.shareOf(whole);
  }

  /** Why there is no comparison with the month before, of those that {@link #prior} answers. */
  public String whyNoPrior() {
    return unknownComparison(results)
        .orElse("the book has no " + NumberFormats.shortMonth(month().minusMonths(1)));
  }

  private static Optional<String> unknownComparison(RunResults results) {
    return results
        .statements()
        .unconverted()
        .reason()
        .or(() -> results.prior().flatMap(before -> before.unconverted().reason()));
  }

  /** Why the cost of an application cannot be compared with the month before. */
  Optional<String> unknownComparison(String application) {
    return results
        .statements()
        .unconverted()
        .ofApplication(application)
        .or(
            () ->
                results.prior().flatMap(before -> before.unconverted().ofApplication(application)));
  }

  public List<DeliveryFacts> monthDeliveries() {
    return monthDeliveries;
  }

  public ShownPools pools() {
    return pools;
  }

  public FitMap fits() {
    return fits;
  }

  /** Cost of earlier months that an application bears in this one; zero if there is none. */
  public BigDecimal correction(String application) {
    return corrections.getOrDefault(application, BigDecimal.ZERO);
  }

  /** What was counted of a wrapper in the month, for all its hosts together. */
  public Optional<BigDecimal> wrapperCount(String wrapper, UsageUnit unit) {
    return Optional.ofNullable(wrapperCounts.get(new WrapperUnit(wrapper, unit)));
  }

  /** How a shared pool reached an application. */
  public Optional<AllocationShare> share(String pool, String application) {
    return Optional.ofNullable(shares.get(new PoolBearer(pool, application)));
  }

  public Catalogue catalogue() {
    return results.mappings().catalogue();
  }

  public Application application(String id) {
    Application found = catalogue().applications().get(id);
    if (found == null) {
      throw new IllegalArgumentException(id + " is not in the catalogue");
    }
    return found;
  }

  /** Name of a business unit; its id if the catalogue has none. */
  public String unitName(String id) {
    BusinessUnit unit = catalogue().businessUnits().get(id);
    return unit == null ? id : unit.name();
  }

  /** Name of a shared pool; its id if the shelf has none. */
  public String poolName(String id) {
    return results.mappings().sharedPool(id).map(SharedPool::name).orElse(id);
  }

  /** Name of a capability; its id if the catalogue has none. */
  public String capabilityName(String id) {
    Capability capability = catalogue().capabilities().get(id);
    return capability == null ? id : capability.name();
  }

  /** Name of a wrapper; its id if the catalogue has none. */
  public String wrapperName(String id) {
    return catalogue().wrapper(id).map(Wrapper::name).orElse(id);
  }

  public String currency() {
    return results.facts().currency();
  }

  public YearMonth month() {
    return results.facts().month();
  }

  /** "Sep 26": at the head of a column. */
  public String priorMonth() {
    return NumberFormats.shortMonth(month().minusMonths(1));
  }

  /** "Oct 26". */
  public String thisMonth() {
    return NumberFormats.shortMonth(month());
  }

  /** An amount of the month; none if nothing of the month has an exchange rate. */
  public Figure figure(RoundedAmount amount) {
    return isWithoutRates() ? Figure.notAvailable() : amount.figure(currency());
  }

  private static PageFrame frame(RunResults results, List<DeliveryFacts> deliveries) {
    RunFacts facts = results.facts();
    boolean open = results.reach().open().isPresent();
    boolean provisional = !results.reach().provisional().isEmpty();
    return new PageFrame(
        facts.company(),
        NumberFormats.month(facts.month())
            + (open ? ", open period" : "")
            + (provisional ? ", provisional" : ""),
        facts.month().atEndOfMonth(),
        facts.currency(),
        asOf(deliveries),
        results.runId(),
        facts.rulesId(),
        facts.inputsId(),
        facts.version());
  }

  /** The newest day of the bills; counts of a later day make no cost newer. */
  public static Optional<LocalDate> dataUntil(List<DeliveryFacts> deliveries) {
    List<DeliveryFacts> bills = deliveries.stream().filter(DeliveryFacts::isBill).toList();
    return DeliveryFacts.newestDay(bills.isEmpty() ? deliveries : bills);
  }

  /** The same day in words. */
  static String asOf(List<DeliveryFacts> deliveries) {
    return dataUntil(deliveries).map(NumberFormats::day).orElse(NumberFormats.NOT_AVAILABLE);
  }
}
