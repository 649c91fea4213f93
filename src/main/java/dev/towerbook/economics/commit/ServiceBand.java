package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of a service to commit. Money is in report currency at on-demand price, a day; all days
 * at the rate of the pack's month, so that only use moves.
 *
 * @param seen what the advice rests on
 * @param perDay means a day
 * @param takenOut applications whose use is kept out, since they end or scale badly, by id
 * @param discount off the on-demand price; empty if not stated
 * @param advice in one word
 * @param band empty unless a band could be found
 * @param saving what committing more would save; empty without a band
 * @param next the running commitment that ends first: when to decide; empty if none is known
 */
public record ServiceBand(
    ServiceId service,
    Seen seen,
    PerDay perDay,
    SortedMap<String, Demand> takenOut,
    Optional<Discount> discount,
    Advice advice,
    Optional<CommitBand> band,
    Predictability predictability,
    Optional<Saving> saving,
    Optional<Commitment> next) {

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
    /** Stability, trend or lifecycle say that it cannot be relied on. */
    NOT_PREDICTABLE,
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
   * @param flawed of applications with a flawed cost curve
   * @param idle that commitments would pay for and nobody used in the month: used before any new
   *     one
   */
  public record PerDay(
      Measure stays, Measure covered, Measure never, Measure waits, Measure flawed, Measure idle) {

    /** What commitments pay for, used or not. */
    Measure committed() {
      return covered.with(idle, BigDecimal::add);
    }
  }

  /**
   * What committing more would save a year, against on demand and if use stays as it was.
   *
   * @param stable up to the lower level of the band
   * @param best up to the upper one
   */
  public record Saving(BigDecimal stable, BigDecimal best) {}

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
    takenOut = Collections.unmodifiableSortedMap(new TreeMap<>(takenOut));
  }

  /** Applications among them that end or are to be retired. */
  public SortedSet<String> retiring() {
    SortedSet<String> names = new TreeSet<>();
    takenOut.forEach(
        (id, demand) -> {
          if (demand.outlook() == Demand.Outlook.RETIRING) {
            names.add(id);
          }
        });
    return names;
  }

  /** What could be committed more, at a level of the band, idle commitments first; never < 0. */
  public Measure more(double level) {
    Measure committed = perDay.committed();
    return committed
        .number()
        .map(today -> Measure.known(Math.max(0, level - today.doubleValue())))
        .orElse(committed);
  }

  /** The advice as a sentence with its numbers, for a file. */
  public String reason() {
    return switch (advice) {
      case COMMIT -> "commit within the band, less what is covered already and what is idle";
      case ENOUGH -> "as much is covered already, or idle, as the band allows";
      case TOO_FEW_DAYS -> "charges begin on " + seen.begins + " days, " + DAYS_MIN + " are needed";
      case FALLING -> "use falls by more than a tenth from the first third of the days to the last";
      case NOT_PREDICTABLE ->
          "predictability is below "
              + Predictability.MIN
              + " of 100: use is unstable, falls, or belongs to what ends";
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
