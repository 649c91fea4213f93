package dev.towerbook.ledger.rates;

import dev.towerbook.mapping.catalogue.LabourRate;
import dev.towerbook.money.Money;
import dev.towerbook.table.looks.Looks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hourly cost by role and day. A gap is answered as a gap: labour is never free. Single rates leave
 * this room only multiplied by hours.
 */
public final class RateCard {

  private final Map<String, List<LabourRate>> byRole;

  public RateCard(List<LabourRate> rates) {
    Map<String, List<LabourRate>> sorted = new HashMap<>();
    for (LabourRate rate : rates) {
      sorted.computeIfAbsent(normal(rate.role()), role -> new java.util.ArrayList<>()).add(rate);
    }
    this.byRole = Map.copyOf(sorted);
  }

  /** Cost of one hour of a role on a day; empty if no rate covers the day. */
  public Optional<Money> hourlyCost(String role, LocalDate day) {
    return byRole.getOrDefault(normal(role), List.of()).stream()
        .filter(rate -> rate.validity().covers(day))
        .findFirst()
        .map(rate -> new Money(rate.currency(), rate.hourlyCost()));
  }

  private static String normal(String role) {
    return Looks.key(role);
  }
}
