package dev.towerbook.mapping.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What usage is counted in. Two units are the same if their ids are.
 *
 * @param id lower case with {@code _}
 * @param adding how counts of days make a month's
 */
public record UsageUnit(String id, Adding adding) implements Comparable<UsageUnit> {

  /** How counts of days make the count of a month. */
  public enum Adding {
    /** They are added up. */
    SUM,
    /** Each is of the different ones of its day; the month has its highest day. */
    HIGHEST_DAY,
    /** Each is of the different ones since the first of its month; the month has the highest. */
    MONTH_TO_DATE
  }

  public static final UsageUnit TRANSACTION = new UsageUnit("transaction", Adding.SUM);

  /** Answered by the application. */
  public static final UsageUnit API_CALL = new UsageUnit("api_call", Adding.SUM);

  public static final UsageUnit WORKFLOW_RUN = new UsageUnit("workflow_run", Adding.SUM);

  /** Something that a wrapper could not do; never the unit of an application. */
  public static final UsageUnit EXCEPTION = new UsageUnit("exception", Adding.SUM);

  /** An exception that a person has to rework; also counted as {@link #EXCEPTION}. */
  public static final UsageUnit BUSINESS_EXCEPTION =
      new UsageUnit("business_exception", Adding.SUM);

  /** An exception of the machinery, which costs retries; also counted as {@link #EXCEPTION}. */
  public static final UsageUnit SYSTEM_EXCEPTION = new UsageUnit("system_exception", Adding.SUM);

  public static final UsageUnit ACTIVE_USER = new UsageUnit("active_user", Adding.HIGHEST_DAY);

  /** Sent by the application to another one. */
  public static final UsageUnit API_CALL_MADE = new UsageUnit("api_call_made", Adding.SUM);

  public static final UsageUnit CUSTOMER = new UsageUnit("customer", Adding.MONTH_TO_DATE);
  public static final UsageUnit TOKEN = new UsageUnit("token", Adding.SUM);

  /** A run that nobody finished, neither machine nor person; also counted as a run. */
  public static final UsageUnit FAILED_RUN = new UsageUnit("failed_run", Adding.SUM);

  /** A run that is repeated after an exception. */
  public static final UsageUnit RERUN = new UsageUnit("rerun", Adding.SUM);

  /** A minute of a person on exceptions. */
  public static final UsageUnit HUMAN_MINUTE = new UsageUnit("human_minute", Adding.SUM);

  /** A minute of a person who corrects what an exception left wrong. */
  public static final UsageUnit REWORK_MINUTE = new UsageUnit("rework_minute", Adding.SUM);

  /** Those that need no row in {@code catalogue/units.csv}. */
  public static final List<UsageUnit> BUILT_IN =
      List.of(
          TRANSACTION,
          API_CALL,
          WORKFLOW_RUN,
          EXCEPTION,
          BUSINESS_EXCEPTION,
          SYSTEM_EXCEPTION,
          ACTIVE_USER,
          API_CALL_MADE,
          CUSTOMER,
          TOKEN,
          FAILED_RUN,
          RERUN,
          HUMAN_MINUTE,
          REWORK_MINUTE);

  private static final Set<UsageUnit> ASIDE =
      Set.of(
          EXCEPTION,
          BUSINESS_EXCEPTION,
          SYSTEM_EXCEPTION,
          FAILED_RUN,
          RERUN,
          HUMAN_MINUTE,
          REWORK_MINUTE);

  private static final String MARK = ":";

  /** The unit as people write it: case, {@code -} and blanks do not matter. */
  public static String normal(String written) {
    return Ids.normal(written).replace('-', '_');
  }

  /** The built-in unit of an id, or one whose counts are added up. */
  public static UsageUnit of(String id) {
    return builtIn(id).orElseGet(() -> new UsageUnit(id, Adding.SUM));
  }

  /** The built-in unit of an id. */
  public static Optional<UsageUnit> builtIn(String id) {
    return BUILT_IN.stream().filter(unit -> unit.id.equals(id)).findFirst();
  }

  /**
   * True if it counts what could not be done, or work on that: never the unit of an application.
   */
  public boolean isException() {
    return ASIDE.contains(this);
  }

  /** True if counts of two days or files may be added. */
  public boolean isSummed() {
    return adding == Adding.SUM;
  }

  /** The id in capitals, as days of counts have it. */
  public String name() {
    return id.toUpperCase(Locale.ROOT);
  }

  /** The text that {@link #ofStored} reads. */
  public String stored() {
    return builtIn(id).isPresent() || isSummed() ? name() : name() + MARK + adding;
  }

  /** The unit of a text of {@link #stored}. */
  public static UsageUnit ofStored(String text) {
    int at = text.indexOf(MARK);
    return at < 0
        ? of(text.toLowerCase(Locale.ROOT))
        : new UsageUnit(
            text.substring(0, at).toLowerCase(Locale.ROOT), Adding.valueOf(text.substring(at + 1)));
  }

  /** Built-in ones in their own order, then by id. */
  @Override
  public int compareTo(UsageUnit other) {
    int byRank = Integer.compare(rank(), other.rank());
    return byRank != 0 ? byRank : id.compareTo(other.id);
  }

  private int rank() {
    int at = BUILT_IN.indexOf(this);
    return at < 0 ? BUILT_IN.size() : at;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UsageUnit unit && unit.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
