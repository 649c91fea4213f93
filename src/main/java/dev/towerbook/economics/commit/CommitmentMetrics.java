package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.Amounts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well commitment discounts are used, from the rows of FOCUS with ChargeCategory Usage. Rows of
 * ChargeCategory Purchase must be excluded: the usage rows carry their amortised cost, and adding
 * both would count the money twice.
 *
 * @param amounts sums by use, one currency; a use without rows is zero
 */
public record CommitmentMetrics(Map<CommitmentUse, Amounts> amounts) {

  /** By which cost a share is taken; to be printed beside it. */
  public enum Basis {
    LIST,
    CONTRACTED,
    EFFECTIVE;

    BigDecimal of(Amounts amounts) {
      return switch (this) {
        case LIST -> amounts.list();
        case CONTRACTED -> amounts.contracted();
        case EFFECTIVE -> amounts.effective();
      };
    }
  }

  public CommitmentMetrics {
    Map<CommitmentUse, Amounts> all = new EnumMap<>(CommitmentUse.class);
    for (CommitmentUse use : CommitmentUse.values()) {
      all.put(use, amounts.getOrDefault(use, Amounts.ZERO));
    }
    amounts = Collections.unmodifiableMap(all);
  }

  /** Sums of a use. */
  public Amounts of(CommitmentUse use) {
    return requireNonNull(amounts.get(use));
  }

  private Amounts used() {
    return of(CommitmentUse.USED);
  }

  private Amounts unused() {
    return of(CommitmentUse.UNUSED);
  }

  private Amounts onDemand() {
    return of(CommitmentUse.ON_DEMAND);
  }

  /** Everything. */
  public Amounts total() {
    return used().plus(unused()).plus(onDemand());
  }

  /** Effective cost used, in parts of what is committed. */
  public Measure utilisation() {
    return committedShare(used());
  }

  /** Effective cost not used, in parts of what is committed. */
  public Measure waste() {
    return committedShare(unused());
  }

  private Measure committedShare(Amounts part) {
    return Measure.part(
        part.effective(), used().plus(unused()).effective(), "no commitment in the month");
  }

  /** Covered use in parts of covered and eligible on-demand use. */
  public Measure coverage(Basis basis) {
    if (basis != Basis.EFFECTIVE && !isPriced()) {
      return unpriced();
    }
    BigDecimal covered = basis.of(used());
    return Measure.part(
        covered, covered.add(basis.of(onDemand())), "no covered and no eligible on-demand use");
  }

  /** Effective savings rate, 1 − effective cost with what is unused / on-demand equivalent. */
  public Measure savingsRate(Basis basis) {
    return savingsRate(basis, total().effective());
  }

  /** The same as if nothing had been left unused. */
  public Measure savingsRateWithoutWaste(Basis basis) {
    return savingsRate(basis, used().plus(onDemand()).effective());
  }

  private Measure savingsRate(Basis basis, BigDecimal effective) {
    if (!isPriced()) {
      return unpriced();
    }
    BigDecimal equivalent = basis.of(used().plus(onDemand()));
    return Measure.ratio(
        equivalent.subtract(effective), equivalent, "no use that could have been on demand");
  }

  /**
   * Contracted cost of what was used, less all that was committed; below zero if it did not pay.
   */
  public Measure netSaving() {
    return isPriced()
        ? new Measure.Known(
            used().contracted().subtract(used().effective()).subtract(unused().effective()))
        : unpriced();
  }

  /** What negotiation saves before any commitment: list less contracted cost. */
  public Measure negotiatedSaving() {
    Amounts use = used().plus(onDemand());
    return isPriced() ? new Measure.Known(use.list().subtract(use.contracted())) : unpriced();
  }

  /** What was used, covered or on demand, at another price; unknown if a part has none. */
  public Measure equivalent(Basis basis) {
    return isPriced() ? new Measure.Known(basis.of(used().plus(onDemand()))) : unpriced();
  }

  /** Part of effective cost, unused excluded, that has prices: without them a saving is unknown. */
  public Measure pricedShare() {
    Amounts use = used().plus(onDemand());
    return isPriced() && use.effective().signum() != 0
        ? new Measure.Known(BigDecimal.ONE)
        : Measure.part(use.effective().subtract(use.unpriced()), use.effective(), "no use");
  }

  private boolean isPriced() {
    return used().plus(onDemand()).unpriced().signum() == 0;
  }

  private static Measure unpriced() {
    return new Measure.Unknown("rows without list or contracted cost");
  }
}
