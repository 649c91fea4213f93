package dev.towerbook.ledger;

import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.UsageUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The driver values of one month, by application.
 *
 * <p>Direct cost below zero (a credit larger than the use) counts as zero: nobody is paid for being
 * shared with.
 */
final class Drivers {

  private final Map<String, BigDecimal> directCost = new HashMap<>();
  private final Map<String, BigDecimal> hours = new HashMap<>();
  private final Map<UsageUnit, Map<String, BigDecimal>> usageByUnit = new HashMap<>();

  Drivers(List<CostLine> direct, List<UsageTotal> usage) {
    for (CostLine line : direct) {
      if (line.bearer() instanceof Bearer.OfApplication application
          && line.place().expense() == Expense.OPEX) {
        directCost.merge(application.id(), line.amount(), BigDecimal::add);
      }
    }
    for (UsageTotal count : usage) {
      if (!count.application().isEmpty()) {
        usageByUnit
            .computeIfAbsent(count.unit(), unit -> new HashMap<>())
            .merge(count.application(), count.quantity(), BigDecimal::add);
      }
    }
  }

  void addHours(String application, BigDecimal booked) {
    hours.merge(application, booked, BigDecimal::add);
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

  /** Booked hours of a posting, spread over the hosts if it is a wrapper's. */
  static Drivers of(List<Posting> postings, Catalogue catalogue, DirectLines direct) {
    Drivers drivers = new Drivers(direct.lines(), direct.usage());
    for (Posting posting : postings) {
      if (posting.hours().signum() != 0) {
        direct
            .hosts(posting.target(), catalogue)
            .forEach((id, share) -> drivers.addHours(id, posting.hours().multiply(share)));
      }
    }
    return drivers;
  }
}
