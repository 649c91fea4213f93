package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.commit.ServiceBand.Advice;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Use by day of the last months → how much of each eligible service to commit. */
public final class CommitBands {

  /** Months looked at, with the pack's. */
  public static final int MONTHS = 6;

  private static final int THIRDS = 3;

  /** Whether a use will still be there. */
  public enum DemandOutlook {
    RETAINED,
    /** Of an application to be retired. */
    RETIRING,
    /** Nobody knows yet. */
    UNDECIDED
  }

  /**
   * What bands are worked out from.
   *
   * @param month of the pack
   * @param covered services that the bills of the month show as covered
   * @param discountPercent where the register says none
   * @param outlook whose use will still be there
   */
  public record Terms(
      YearMonth month,
      SortedSet<ServiceId> covered,
      CommitmentRegister register,
      Optional<BigDecimal> discountPercent,
      ExchangeRates rates,
      Function<CostObject.Assigned, DemandOutlook> outlook) {}

  private final Terms terms;
  private final List<DayUse> use;

  private CommitBands(Terms terms, List<DayUse> use) {
    this.terms = terms;
    this.use = use;
  }

  /** The first month whose use is looked at. */
  public static YearMonth firstMonth(YearMonth month) {
    return month.minusMonths(MONTHS - 1);
  }

  /**
   * Bands by provider and service: of services of which some use is covered in the month, or which
   * a commitment of the register names.
   *
   * @param use from {@link #firstMonth} on
   */
  public static List<ServiceBand> of(Terms terms, List<DayUse> use) {
    CommitBands bands = new CommitBands(terms, use);
    SortedMap<ServiceId, List<DayUse>> byService = new TreeMap<>();
    for (DayUse one : use) {
      ServiceId service = new ServiceId(one.key().provider(), one.key().service());
      if (bands.isEligible(service)) {
        byService.computeIfAbsent(service, none -> new ArrayList<>()).add(one);
      }
    }
    List<ServiceBand> all = new ArrayList<>();
    byService.forEach((service, of) -> all.add(bands.band(service, of)));
    return all;
  }

  private boolean isEligible(ServiceId service) {
    return terms.covered().contains(service)
        || terms.register().commitments().stream().anyMatch(one -> one.covers(service));
  }

  private Optional<BigDecimal> rate(String currency) {
    return terms.rates().rate(terms.month(), currency);
  }

  private ServiceBand band(ServiceId service, List<DayUse> of) {
    Parts parts = new Parts(firstDay(service.provider()), lastDay(service.provider()));
    of.forEach(one -> parts.add(one, terms.outlook().apply(one.key().target())));
    double[] stays = parts.of(DemandOutlook.RETAINED).perDay(this::rate);
    ServiceBand.PerDay perDay =
        new ServiceBand.PerDay(
            mean(parts.of(DemandOutlook.RETAINED)),
            mean(parts.covered),
            mean(parts.of(DemandOutlook.RETIRING)),
            mean(parts.of(DemandOutlook.UNDECIDED)));
    ServiceBand.Seen seen = parts.seen(trend(stays));
    Optional<ServiceBand.Discount> discount = discount(service);
    Optional<CommitBand> band = discount.flatMap(part -> found(stays, part));
    Advice advice = advice(parts.whole, stays, seen, discount);
    if (advice == Advice.COMMIT) {
      advice = advice(band, perDay);
    }
    boolean shown = advice == Advice.COMMIT || advice == Advice.ENOUGH;
    return new ServiceBand(
        service, seen, perDay, parts.retiring, discount, advice, shown ? band : Optional.empty());
  }

  /** Use of a service by whether it stays. */
  private static final class Parts {
    private final LocalDate first;
    private final LocalDate last;
    private final ServiceUse whole;
    private final ServiceUse covered;
    private final Map<DemandOutlook, ServiceUse> byOutlook = new EnumMap<>(DemandOutlook.class);
    private final SortedSet<String> retiring = new TreeSet<>();

    Parts(LocalDate first, LocalDate last) {
      this.first = first;
      this.last = last;
      whole = new ServiceUse(first, last);
      covered = new ServiceUse(first, last);
      for (DemandOutlook stay : DemandOutlook.values()) {
        byOutlook.put(stay, new ServiceUse(first, last));
      }
    }

    void add(DayUse one, DemandOutlook stay) {
      whole.add(one);
      of(stay).add(one);
      if (one.key().covered()) {
        covered.add(one);
      }
      if (stay == DemandOutlook.RETIRING) {
        retiring.add(one.key().target().name());
      }
    }

    ServiceUse of(DemandOutlook stay) {
      return requireNonNull(byOutlook.get(stay));
    }

    ServiceBand.Seen seen(Measure trend) {
      return new ServiceBand.Seen(
          first,
          last,
          whole.days(),
          whole.begins(),
          Measure.known(whole.spreadShare()),
          Measure.known(whole.contractedShare()),
          trend,
          whole.unpriced());
    }
  }

  /** Why there is no band; {@link Advice#COMMIT} if nothing stands against one. */
  private Advice advice(
      ServiceUse whole,
      double[] stays,
      ServiceBand.Seen seen,
      Optional<ServiceBand.Discount> discount) {
    if (whole.unpriced() > 0) {
      return Advice.NO_PRICE;
    }
    if (!whole.hasAll(this::rate)) {
      return Advice.NO_RATE;
    }
    if (Arrays.stream(stays).anyMatch(day -> day < 0)) {
      return Advice.NEGATIVE_DAYS;
    }
    if (Arrays.stream(stays).sum() == 0) {
      return Advice.NOTHING_STAYS;
    }
    if (seen.begins() < ServiceBand.DAYS_MIN) {
      return Advice.TOO_FEW_DAYS;
    }
    boolean falls =
        seen.trend().number().filter(t -> t.doubleValue() < -ServiceBand.FALL_MAX).isPresent();
    if (falls) {
      return Advice.FALLING;
    }
    return discount.isEmpty() ? Advice.NO_DISCOUNT : Advice.COMMIT;
  }

  private static Advice advice(Optional<CommitBand> band, ServiceBand.PerDay perDay) {
    if (band.isEmpty()) {
      return Advice.NO_STABLE_PART;
    }
    double high = band.get().high();
    return perDay.covered().number().filter(day -> day.doubleValue() >= high).isPresent()
        ? Advice.ENOUGH
        : Advice.COMMIT;
  }

  private static Optional<CommitBand> found(double[] stays, ServiceBand.Discount discount) {
    boolean usable =
        stays.length >= CommitBand.PERIODS_MIN && Arrays.stream(stays).allMatch(day -> day >= 0);
    return usable
            && CommitBand.advise(Arrays.stream(stays).boxed().toList(), discount.part(), false)
                instanceof CommitBand.Advice.Commit commit
        ? Optional.of(commit.band())
        : Optional.empty();
  }

  /** What the commitments of the register that name the service save, the newest first. */
  private Optional<ServiceBand.Discount> discount(ServiceId service) {
    List<Commitment> all = terms.register().commitments().reversed();
    return all.stream()
        .filter(one -> one.covers(service))
        .flatMap(one -> one.discount().stream())
        .findFirst()
        .map(part -> new ServiceBand.Discount(part.doubleValue(), true))
        .or(
            () ->
                terms
                    .discountPercent()
                    .map(percent -> percent.movePointLeft(2).doubleValue())
                    .map(part -> new ServiceBand.Discount(part, false)));
  }

  /** The first day of the window on which the provider charged anything. */
  private LocalDate firstDay(String provider) {
    return use.stream()
        .filter(one -> one.key().provider().equals(provider) && one.begins() != 0)
        .map(one -> one.firstDay().plusDays(Long.numberOfTrailingZeros(one.begins())))
        .min(LocalDate::compareTo)
        .orElse(terms.month().atDay(1));
  }

  /** The last day of the window for which the provider charged anything. */
  private LocalDate lastDay(String provider) {
    LocalDate last =
        use.stream()
            .filter(one -> one.key().provider().equals(provider) && !one.millionths().isEmpty())
            .map(one -> one.firstDay().plusDays(one.millionths().size() - 1L))
            .max(LocalDate::compareTo)
            .orElse(terms.month().atEndOfMonth());
    LocalDate end = terms.month().atEndOfMonth();
    return last.isAfter(end) ? end : last;
  }

  /** Unknown if a line of it has no price or no rate: what is left would be too small. */
  private Measure mean(ServiceUse use) {
    if (use.unpriced() > 0) {
      return new Measure.Unknown(use.unpriced() + " lines have neither list nor contracted cost");
    }
    return use.hasAll(this::rate)
        ? Measure.known(Arrays.stream(use.perDay(this::rate)).average().orElse(0))
        : new Measure.Unknown("a currency has no exchange rate in the month");
  }

  private static Measure trend(double[] days) {
    int third = days.length / THIRDS;
    double before = Arrays.stream(days, 0, third).sum();
    double now = Arrays.stream(days, days.length - third, days.length).sum();
    return before > 0
        ? Measure.known(now / before - 1)
        : new Measure.Unknown("no use in the first third of the days");
  }
}
