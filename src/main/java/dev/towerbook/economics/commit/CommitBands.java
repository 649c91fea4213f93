package dev.towerbook.economics.commit;

import static java.math.MathContext.DECIMAL64;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Use by day of the last months → how much of each eligible service to commit. */
public final class CommitBands {

  /** Months looked at, with the pack's. */
  public static final int MONTHS = 6;

  /**
   * What bands are worked out from.
   *
   * @param month of the pack
   * @param covered services that the bills of the month show as covered
   * @param discountPercent where the register says none
   * @param idle commitments that nothing used in the month
   * @param demand whose use will still be there
   */
  public record Terms(
      YearMonth month,
      SortedSet<ServiceId> covered,
      CommitmentRegister register,
      Optional<BigDecimal> discountPercent,
      ExchangeRates rates,
      IdleCommitments idle,
      Function<CostObject.Assigned, Demand> demand) {}

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
    List<ServiceId> judged = new ArrayList<>(byService.keySet());
    judged.sort(Comparator.comparingDouble(service -> -sum(byService.get(service))));
    byService.forEach((service, of) -> all.add(bands.band(service, of, judged)));
    return all;
  }

  private static double sum(@Nullable List<DayUse> use) {
    return requireNonNull(use).stream()
        .flatMap(one -> one.millionths().stream())
        .mapToDouble(Long::doubleValue)
        .sum();
  }

  private boolean isEligible(ServiceId service) {
    return terms.covered().contains(service)
        || terms.register().commitments().stream().anyMatch(one -> one.covers(service));
  }

  private Optional<BigDecimal> rate(String currency) {
    return terms.rates().rate(terms.month(), currency);
  }

  private ServiceBand band(ServiceId service, List<DayUse> of, List<ServiceId> judged) {
    ServiceUse.Parts parts =
        new ServiceUse.Parts(firstDay(service.provider()), lastDay(service.provider()));
    of.forEach(one -> parts.add(one, terms.demand().apply(one.key().target())));
    double[] stays = parts.of(Demand.Outlook.RETAINED).perDay(this::rate);
    Optional<ServiceBand.Discount> discount = discount(service);
    ServiceBand.PerDay perDay = perDay(parts, idle(service, judged, discount));
    ServiceBand.Seen seen = parts.seen(ServiceUse.Parts.trend(stays));
    Predictability score = Predictability.of(CommitBand.low(stays), perDay, seen.trend());
    Optional<CommitBand> band = discount.flatMap(part -> found(stays, part));
    Advice advice = advice(parts.whole(), stays, seen, discount);
    if (advice == Advice.COMMIT) {
      advice = advice(band, perDay);
    }
    if (advice == Advice.COMMIT && score.isTooLow()) {
      advice = Advice.NOT_PREDICTABLE;
    }
    boolean isShown = advice == Advice.COMMIT || advice == Advice.ENOUGH;
    Optional<CommitBand> shown = isShown ? band : Optional.empty();
    return new ServiceBand(
        service,
        seen,
        perDay,
        parts.takenOut(),
        discount,
        advice,
        shown,
        score,
        shown.flatMap(one -> saving(stays, perDay, one, discount)),
        terms.register().running(terms.month(), service).findFirst());
  }

  /** At on-demand price, as use is; unknown without a discount if there is any. */
  private Measure idle(
      ServiceId service, List<ServiceId> judged, Optional<ServiceBand.Discount> discount) {
    Measure paid = terms.idle().perDay(service, judged, terms.register());
    return discount
        .map(of -> paid.map(day -> day.divide(BigDecimal.valueOf(of.breakEven()), DECIMAL64)))
        .orElse(paid);
  }

  private ServiceBand.PerDay perDay(ServiceUse.Parts parts, Measure idle) {
    return new ServiceBand.PerDay(
        mean(parts.of(Demand.Outlook.RETAINED)),
        mean(parts.covered()),
        mean(parts.of(Demand.Outlook.RETIRING)),
        mean(parts.of(Demand.Outlook.UNDECIDED)),
        mean(parts.of(Demand.Outlook.FLAWED)),
        idle);
  }

  private static Optional<ServiceBand.Saving> saving(
      double[] stays,
      ServiceBand.PerDay perDay,
      CommitBand band,
      Optional<ServiceBand.Discount> discount) {
    return perDay
        .committed()
        .number()
        .map(BigDecimal::doubleValue)
        .flatMap(
            today ->
                discount.map(
                    of ->
                        new ServiceBand.Saving(
                            CommitBand.savingYear(stays, today, band.low(), of.part()),
                            CommitBand.savingYear(stays, today, band.high(), of.part()))));
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
    return perDay.committed().number().filter(day -> day.doubleValue() >= high).isPresent()
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
}
