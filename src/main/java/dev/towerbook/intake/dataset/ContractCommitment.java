package dev.towerbook.intake.dataset;

import dev.towerbook.intake.source.Period;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the FOCUS dataset Contract Commitment: what was promised, not what was charged.
 *
 * @param id FOCUS ContractCommitmentId
 * @param provider FOCUS ServiceProviderName, from 1.4 on; else empty
 * @param description FOCUS ContractCommitmentDescription, else its type
 * @param terms what is owed
 * @param period on which it holds
 * @param lifecycle FOCUS ContractCommitmentLifecycleStatus, from 1.4 on; else empty
 * @param updated FOCUS ContractCommitmentLastUpdated as the file writes it; else empty
 */
public record ContractCommitment(
    String id,
    String provider,
    String description,
    Terms terms,
    Period period,
    String lifecycle,
    String updated) {

  private static final Set<String> NOT_RUNNING = Set.of("proposed", "canceled", "superseded");

  /**
   * What is owed: an amount for the whole period, or a quantity without one.
   *
   * @param cost in {@code currency}, for the whole period
   * @param currency billing currency; empty if there is no cost
   * @param upfront part of the cost that is paid at the start, 0 to 1
   * @param unit of the quantity
   * @param discount off the list price, above 0 and below 1
   */
  public record Terms(
      Optional<BigDecimal> cost,
      String currency,
      BigDecimal upfront,
      Optional<BigDecimal> quantity,
      String unit,
      Optional<BigDecimal> discount) {

    public Terms {
      if (cost.isEmpty() && quantity.isEmpty()) {
        throw new IllegalArgumentException("neither an amount nor a quantity");
      }
      if (cost.isPresent() && currency.isEmpty()) {
        throw new IllegalArgumentException("an amount without currency");
      }
    }
  }

  /** True unless it is not signed, or replaced or ended by agreement. */
  public boolean isOwed() {
    return !NOT_RUNNING.contains(lifecycle.toLowerCase(Locale.ROOT));
  }

  /** True if a row about the same commitment, which comes later, is at least as new. */
  public boolean isReplacedBy(ContractCommitment later) {
    return later.updated.compareTo(updated) >= 0;
  }
}
