package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.looks.Looks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One commitment: what was promised to a provider for a time.
 *
 * @param id as the provider names it, so that contract and bill meet
 * @param provider as the bills name it; empty if a delivered commitment does not say
 * @param services whose use it may cover, as the bills name them; empty if nobody says
 * @param about in words: why it was signed, or how the provider describes it
 * @param obligation what is owed
 * @param currency of the obligation; empty if the commitment is a quantity
 * @param discount off the list price, above 0 and below 1; empty if nobody says
 * @param firstDay inclusive
 * @param lastDay inclusive
 * @param source who says so
 */
public record Commitment(
    String id,
    String provider,
    List<String> services,
    String about,
    Obligation obligation,
    String currency,
    Optional<BigDecimal> discount,
    LocalDate firstDay,
    LocalDate lastDay,
    Source source) {

  /** Who says what is committed. */
  public enum Source {
    /** The shelf: what finance has signed. */
    SHELF,
    /** The provider's dataset Contract Commitment. */
    BILLS
  }

  public Commitment {
    requireNonNull(id, "id");
    requireNonNull(provider, "provider");
    services = List.copyOf(services);
    requireNonNull(about, "about");
    requireNonNull(obligation, "obligation");
    requireNonNull(currency, "currency");
    requireNonNull(source, "source");
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
    discount.ifPresent(
        part -> {
          if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(id + " has a discount of " + part);
          }
        });
  }

  /** True if it may cover a service of the bills; case and look-alikes do not matter. */
  public boolean covers(ServiceId service) {
    String name = Looks.key(service.service());
    return Looks.key(provider).equals(Looks.key(service.provider()))
        && services.stream().map(Looks::key).anyMatch(name::equals);
  }

  /** True if it holds on some day from one to another. */
  public boolean runs(LocalDate from, LocalDate to) {
    return !firstDay.isAfter(to) && !lastDay.isBefore(from);
  }
}
