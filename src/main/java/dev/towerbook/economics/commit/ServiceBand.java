package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of a service to commit. Money is in report currency at on-demand price, a day; all days
 * at the rate of the pack's month, so that only use moves.
 *
 * @param seen what the advice rests on
 * @param perDay means a day
 * @param retiring applications whose use is kept out, since they are to be retired
 * @param discount off the on-demand price; empty if not stated
 * @param advice in one word
 * @param band empty unless a band could be found
 */
public record ServiceBand(
    ServiceId service,
    Seen seen,
    PerDay perDay,
    SortedSet<String> retiring,
    Optional<Discount> discount,
    Advice advice,
    Optional<CommitBand> band) {

  /** So many days with a charge of their own are needed to know the stable part. */
  public static final int DAYS_MIN = CommitBand.PERIODS_MIN;

  /** The last third of the days may cost so much less than the first third, in parts of it. */
  public static final double FALL_MAX = 0.1;

  /** What to do. */
  public enum Advice {
    /** Commit somewhere in the band, less what is covered already. */
    COMMIT,
    /** As much is covered already as the band allows. */
    ENOUGH,
    /** Too few days to know. */
    TOO_FEW_DAYS,
    /** Use falls: what is stable today will not be. */
    FALLING,
    /** No part of the use is there on nearly all days. */
    NO_STABLE_PART,
    /** No application uses it of which it is known that it stays. */
    NOTHING_STAYS,
    /** Corrections make the use of a day negative. */
    NEGATIVE_DAYS,
    /** Lines have neither list nor contracted cost. */
    NO_PRICE,
    /** A currency has no exchange rate. */
    NO_RATE,
    /** Nobody says what a commitment would save. */
    NO_DISCOUNT
  }

  /**
   * The days.
   *
   * @param days from the first to the last day
   * @param begins days on which a charge begins: so many observations there are
   * @param spreadShare part of the use that is charged for more than a day and spread evenly
   * @param contractedShare part of the use without list cost, taken at contracted cost
   * @param trend change from the first third of the days to the last; empty if there was no use
   * @param unpriced lines without a price, which are excluded
   */
  public record Seen(
      LocalDate firstDay,
      LocalDate lastDay,
      int days,
      int begins,
      Measure spreadShare,
      Measure contractedShare,
      Measure trend,
      long unpriced) {}

  /**
   * Use.
   *
   * @param stays of applications that stay, and of shared pools
   * @param covered by commitments already, whoever uses it
   * @param never of applications to be retired
   * @param waits of applications without a verdict, of wrappers, and of nobody
   */
  public record PerDay(Measure stays, Measure covered, Measure never, Measure waits) {}

  /**
   * What a commitment saves.
   *
   * @param part above 0 and below 1
   * @param registered true if the register of commitments says so, else the settings do
   */
  public record Discount(double part, boolean registered) {
    /** Utilisation below which on demand would have been cheaper. */
    public double breakEven() {
      return BigDecimal.ONE.subtract(BigDecimal.valueOf(part)).doubleValue();
    }
  }

  public ServiceBand {
    retiring = Collections.unmodifiableSortedSet(new TreeSet<>(retiring));
  }

  /** What could be committed more, at a level of the band; never below zero. */
  public Measure more(double level) {
    return perDay
        .covered()
        .number()
        .map(covered -> Measure.known(Math.max(0, level - covered.doubleValue())))
        .orElse(perDay.covered());
  }

  /** The advice as a sentence with its numbers, for a file. */
  public String reason() {
    return switch (advice) {
      case COMMIT -> "commit within the band, less what is covered already";
      case ENOUGH -> "as much is covered already as the band allows";
      case TOO_FEW_DAYS -> "charges begin on " + seen.begins + " days, " + DAYS_MIN + " are needed";
      case FALLING -> "use falls by more than a tenth from the first third of the days to the last";
      case NO_STABLE_PART -> "no part of the use is there on nearly all days";
      case NOTHING_STAYS -> "no application uses it of which it is known that it stays";
      case NEGATIVE_DAYS -> "corrections make the use of a day negative";
      case NO_PRICE -> seen.unpriced + " lines have neither list nor contracted cost";
      case NO_RATE -> "a currency has no exchange rate in the month";
      case NO_DISCOUNT ->
          "no discount is known: write commitment_discount_percent into settings.csv";
    };
  }
}
