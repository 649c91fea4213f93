package dev.towerbook.ledger.allocate;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.gap.UnratedCost;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The driver values of one month, by application.
 *
 * <p>Direct cost below zero (a credit larger than the use) counts as zero: a negative driver would
 * create a negative allocation.
 */
final class Drivers {

  private final Map<String, BigDecimal> directCost = new HashMap<>();
  private final Map<String, BigDecimal> hours = new HashMap<>();
  private final Map<UsageUnit, Map<String, BigDecimal>> usageByUnit = new HashMap<>();

  private final Map<UsageUnit, Set<String>> counted = new HashMap<>();
  private final Optional<DriverMemory> memory;

  Drivers(List<AllocatedCost> direct, List<UsageTotal> usage, Optional<DriverMemory> memory) {
    this.memory = memory;
    for (AllocatedCost line : direct) {
      if (line.costObject() instanceof CostObject.Application application
          && line.place().expense() == Expense.OPEX) {
        directCost.merge(application.id(), line.amount(), BigDecimal::add);
      }
    }
    for (UsageTotal count : usage) {
      if (count.subject() instanceof CostObject.Application application) {
        usageByUnit
            .computeIfAbsent(count.unit(), unit -> new HashMap<>())
            .merge(application.id(), count.quantity(), BigDecimal::add);
        if (count.incomplete().isEmpty()) {
          counted.computeIfAbsent(count.unit(), unit -> new HashSet<>()).add(application.id());
        }
      }
    }
  }

  void addHours(String application, BigDecimal booked) {
    hours.merge(application, booked, BigDecimal::add);
  }

  /** True if the month has a count of an application, a zero too, that is about all of it. */
  boolean isCounted(UsageUnit unit, String application) {
    return counted.getOrDefault(unit, Set.of()).contains(application);
  }

  /** True if hours are booked for an application. */
  boolean hasHours(String application) {
    return hours.getOrDefault(application, BigDecimal.ZERO).signum() != 0;
  }

  /** The last known share in place of a driver that is missing. */
  Receivers filled(Receivers raw, YearMonth month) {
    return memory.map(known -> known.filled(raw, month, this)).orElse(raw);
  }

  /** One weight per application, zero or more, in the given order. */
  List<BigDecimal> weights(AllocationBasis basis, List<String> applications) {
    return switch (basis) {
      case AllocationBasis.Even even -> applications.stream().map(id -> BigDecimal.ONE).toList();
      case AllocationBasis.Fixed fixed -> fixed.percents();
      case AllocationBasis.DirectCost cost -> of(directCost, applications);
      case AllocationBasis.Hours booked -> of(hours, applications);
      case AllocationBasis.Usage count ->
          of(usageByUnit.getOrDefault(count.unit(), Map.of()), applications);
    };
  }

  private static List<BigDecimal> of(Map<String, BigDecimal> values, List<String> applications) {
    List<BigDecimal> weights = new ArrayList<>(applications.size());
    for (String application : applications) {
      weights.add(values.getOrDefault(application, BigDecimal.ZERO).max(BigDecimal.ZERO));
    }
    return weights;
  }

  /** Booked hours of a monthly cost, spread over the hosts if it is a wrapper's. */
  static Drivers of(
      MonthLedger ledger, Catalogue catalogue, DirectLines direct, Optional<DriverMemory> memory) {
    Drivers drivers = new Drivers(direct.lines(), direct.usage(), memory);
    for (MonthlyCost posting : ledger.costs()) {
      drivers.addHours(posting.target(), posting.hours(), direct, catalogue);
    }
    // Hours are known whether or not their cost has an exchange rate.
    for (UnratedCost cost : ledger.unrated()) {
      drivers.addHours(cost.target(), cost.hours(), direct, catalogue);
    }
    return drivers;
  }

  private void addHours(
      CostObject.Assigned target, BigDecimal booked, DirectLines direct, Catalogue catalogue) {
    if (booked.signum() != 0) {
      direct.hosts(target, catalogue).forEach((id, share) -> addHours(id, booked.multiply(share)));
    }
  }
}
