package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What each application's share of each pool was when its driver was last measured. A driver that
 * is missing is no driver of zero: the pool keeps the last share, and says so. Months are allocated
 * in ascending order. Not thread-safe.
 */
public final class DriverMemory {

  /** A share that was measured longer ago says nothing of this month. */
  private static final int MONTHS = 3;

  private static final int SCALE = 12;

  private final Mappings mappings;
  private final BiPredicate<String, YearMonth> folderEnded;
  private final BiPredicate<String, YearMonth> countsEnded;
  private final Map<String, Map<String, Known>> last = new HashMap<>();
  private final Map<String, Booked> lastBooked = new HashMap<>();
  private Set<String> withoutHours = Set.of();

  /** A driver as it was measured. */
  private record Known(YearMonth month, BigDecimal value, BigDecimal total) {
    BigDecimal share() {
      return value.divide(total, MathContext.DECIMAL128);
    }
  }

  /** Who had hours from a source in the newest month that has the source. */
  private record Booked(YearMonth month, Set<String> applications) {}

  /**
   * @param folderEnded true if a folder of timesheets is declared to end before a month does: what
   *     is not there is not missing
   * @param countsEnded the same of the counts of an application
   */
  public DriverMemory(
      Mappings mappings,
      BiPredicate<String, YearMonth> folderEnded,
      BiPredicate<String, YearMonth> countsEnded) {
    this.mappings = mappings;
    this.folderEnded = folderEnded;
    this.countsEnded = countsEnded;
  }

  /** Notes which folders of timesheets a month has; before the month is allocated. */
  public void hours(YearMonth month, List<LedgerEntry> entries) {
    Map<String, Set<String>> bySource = new HashMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.hours().signum() != 0) {
        bySource
            .computeIfAbsent(folder(entry.delivery()), none -> new HashSet<>())
            .addAll(costObjects(entry.key().place().target()));
      }
    }
    Set<String> without = new HashSet<>();
    lastBooked.forEach(
        (source, booked) -> {
          if (!bySource.containsKey(source)
              && isRecent(booked.month(), month)
              && !folderEnded.test(source, month)) {
            without.addAll(booked.applications());
          }
        });
    withoutHours = without;
    bySource.forEach((source, whose) -> lastBooked.put(source, new Booked(month, whose)));
  }

  private static String folder(String delivery) {
    return delivery.substring(0, Math.max(0, delivery.lastIndexOf('/')));
  }

  private List<String> costObjects(CostObject.Assigned target) {
    return switch (target) {
      case CostObject.Application application -> List.of(application.id());
      case CostObject.Wrapper wrapper ->
          mappings.catalogue().hostsOf(wrapper.id()).stream()
              .map(WrapperHost::application)
              .toList();
      case CostObject.SharedPool pool -> List.of();
      case CostObject.Suspense suspense -> List.of();
    };
  }

  private static boolean isRecent(YearMonth then, YearMonth month) {
    return then.isBefore(month) && !then.isBefore(month.minusMonths(MONTHS));
  }

  /** The same receivers, with the last known share of those whose driver is missing. */
  Receivers filled(Receivers raw, YearMonth month, Drivers drivers) {
    AllocationBasis basis = AllocationBasis.of(raw.pool());
    SortedMap<String, Known> missing = new TreeMap<>();
    for (String application : raw.applications()) {
      if (!isMeasured(basis, application, drivers)
          && inService(application)
          && !(basis instanceof AllocationBasis.Usage && countsEnded.test(application, month))) {
        Optional.ofNullable(last.getOrDefault(raw.pool().id(), Map.of()).get(application))
            .filter(known -> known.value().signum() > 0 && isRecent(known.month(), month))
            .ifPresent(known -> missing.put(application, known));
      }
    }
    return missing.isEmpty() ? raw : estimated(raw, missing);
  }

  private boolean isMeasured(AllocationBasis basis, String application, Drivers drivers) {
    return switch (basis) {
      case AllocationBasis.Usage usage -> drivers.isCounted(usage.unit(), application);
      case AllocationBasis.Hours hours ->
          drivers.hasHours(application) || !withoutHours.contains(application);
      case AllocationBasis.Even even -> true;
      case AllocationBasis.Fixed fixed -> true;
      case AllocationBasis.DirectCost cost -> true;
    };
  }

  private boolean inService(String application) {
    return mappings
        .catalogue()
        .application(application)
        .map(Application::lifecycle)
        .filter(stage -> stage != Lifecycle.RETIRED)
        .isPresent();
  }

  /**
   * Drivers by which the missing ones get just their last share, and the others the rest as
   * measured. If nobody is left who was measured, the last values stand side by side.
   */
  private static Receivers estimated(Receivers raw, SortedMap<String, Known> missing) {
    BigDecimal measured = BigDecimal.ZERO;
    for (int i = 0; i < raw.applications().size(); i++) {
      if (!missing.containsKey(raw.applications().get(i))) {
        measured = measured.add(raw.drivers().get(i));
      }
    }
    BigDecimal shares = missing.values().stream().collect(Sums.of(Known::share));
    BigDecimal rest = BigDecimal.ONE.subtract(shares);
    boolean besideOthers = measured.signum() > 0 && rest.signum() > 0;
    List<BigDecimal> values = new ArrayList<>();
    SortedMap<String, YearMonth> from = new TreeMap<>();
    for (int i = 0; i < raw.applications().size(); i++) {
      String application = raw.applications().get(i);
      Known known = missing.get(application);
      if (known == null) {
        values.add(raw.drivers().get(i));
      } else {
        from.put(application, known.month());
        values.add(
            besideOthers
                ? known.share().multiply(measured).divide(rest, SCALE, RoundingMode.HALF_EVEN)
                : known.value());
      }
    }
    return new Receivers(raw.pool(), raw.applications(), values, from);
  }

  /** Notes what a month measured, once it is allocated. */
  void note(Receivers receivers, YearMonth month, Drivers drivers) {
    BigDecimal total = receivers.driverTotal();
    AllocationBasis basis = AllocationBasis.of(receivers.pool());
    if (total.signum() <= 0) {
      return;
    }
    Map<String, Known> known = last.computeIfAbsent(receivers.pool().id(), none -> new HashMap<>());
    receivers
        .byApplication()
        .forEach(
            (application, value) -> {
              if (isMeasured(basis, application, drivers)) {
                known.put(application, new Known(month, value, total));
              }
            });
  }
}
