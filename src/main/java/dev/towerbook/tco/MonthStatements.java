package dev.towerbook.tco;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statements of a month, and what reached no application.
 *
 * @param byApplication application id → statement; an application without cost in the month is
 *     absent
 * @param suspense lines that no rule placed
 * @param unallocated lines of shared pools that nobody could bear
 * @param unconverted whose cost is unknown for want of an exchange rate; the lines are the rest of
 *     it
 */
public record MonthStatements(
    YearMonth month,
    String currency,
    SortedMap<String, TcoStatement> byApplication,
    List<AllocatedCost> suspense,
    List<AllocatedCost> unallocated,
    Unconverted unconverted) {

  public MonthStatements {
    byApplication = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byApplication));
    suspense = List.copyOf(suspense);
    unallocated = List.copyOf(unallocated);
  }

  /** Draws the statements up. */
  public static MonthStatements of(Allocation allocation) {
    Map<String, List<AllocatedCost>> byApplication = new TreeMap<>();
    List<AllocatedCost> suspense = new ArrayList<>();
    List<AllocatedCost> unallocated = new ArrayList<>();
    for (AllocatedCost line : allocation.lines()) {
      switch (line.costObject()) {
        case CostObject.Application application ->
            byApplication.computeIfAbsent(application.id(), id -> new ArrayList<>()).add(line);
        case CostObject.Suspense nobody -> suspense.add(line);
        case CostObject.Unallocated nobody -> unallocated.add(line);
      }
    }
    SortedMap<String, TcoStatement> statements = new TreeMap<>();
    byApplication.forEach(
        (id, lines) ->
            statements.put(
                id, new TcoStatement(id, allocation.month(), allocation.currency(), lines)));
    return new MonthStatements(
        allocation.month(),
        allocation.currency(),
        statements,
        suspense,
        unallocated,
        allocation.unconverted());
  }

  /** True if every cost of the month has an exchange rate. */
  public boolean isWhole() {
    return unconverted.currencies().isEmpty();
  }

  /** Operating and capital amounts of all statements. */
  public BigDecimal booked() {
    return byApplication.values().stream().collect(Sums.of(TcoStatement::booked));
  }

  /** Fully loaded TCO of all applications. */
  public BigDecimal fullyLoaded() {
    return byApplication.values().stream().collect(Sums.of(TcoStatement::fullyLoaded));
  }

  /** Money in suspense. */
  public BigDecimal suspenseTotal() {
    return total(suspense);
  }

  /** What stays in shared pools, by pool. */
  public Unallocated unallocatedPools() {
    return Unallocated.of(unallocated);
  }

  /** Money that stays in shared pools. */
  public BigDecimal unallocatedTotal() {
    return total(unallocated);
  }

  private static BigDecimal total(List<AllocatedCost> lines) {
    return lines.stream().collect(Sums.of(AllocatedCost::amount));
  }
}
