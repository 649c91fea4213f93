package dev.towerbook.economics.commit;

import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Lifecycle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Whether the use of an application, a pool or a wrapper will still be there while a new commitment
 * runs. Whatever does not is taken out of the base of advice.
 *
 * @param because why it is taken out, in words with the date; empty if it stays
 */
public record Demand(Outlook outlook, String because) {

  /** The longest usual term of a commitment: an end beyond it does not matter to a new one. */
  public static final int TERM_MONTHS = 36;

  /** Use that stays. */
  public static final Demand RETAINED = new Demand(Outlook.RETAINED, "");

  /** Use of which nobody knows yet. */
  public static final Demand UNDECIDED = new Demand(Outlook.UNDECIDED, "no verdict yet");

  /** Use of an application that the pack says to retire. */
  public static final Demand TO_RETIRE = new Demand(Outlook.RETIRING, "verdict retire");

  /** Use of an application whose unit cost rises with volume. */
  public static final Demand FLAWED = new Demand(Outlook.FLAWED, "flawed cost curve");

  /** In a word. */
  public enum Outlook {
    RETAINED,
    /** Of an application that ends or is to be retired. */
    RETIRING,
    /**
     * Of an application whose cost curve is flawed: it has to be rebuilt before it is bought for.
     */
    FLAWED,
    /** Nobody knows yet. */
    UNDECIDED
  }

  /**
   * An end that the catalogue states: a date within the term of a new commitment, or a sunset or a
   * successor without a date.
   *
   * @param month of the pack
   */
  public static Optional<Demand> plannedEnd(Application of, YearMonth month) {
    if (of.lifecycle() == Lifecycle.RETIRED) {
      return ends("retired");
    }
    if (of.plannedRetire().isPresent()) {
      LocalDate day = of.plannedRetire().get();
      return day.isAfter(month.plusMonths(TERM_MONTHS).atEndOfMonth())
          ? Optional.empty()
          : ends("planned end " + day);
    }
    if (of.lifecycle() == Lifecycle.SUNSET) {
      return ends("sunset, no date");
    }
    return of.successor().flatMap(next -> ends("successor " + next + ", no date"));
  }

  private static Optional<Demand> ends(String because) {
    return Optional.of(new Demand(Outlook.RETIRING, because));
  }
}
