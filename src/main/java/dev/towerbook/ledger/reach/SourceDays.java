package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.BeginDays;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days of one source over all its files. Not changed once it is made. */
public final class SourceDays {

  /** A charge over more days is one for a time: a month's fee, or a bill by month. */
  private static final int SHORT_DAYS = 2;

  /** So many days in a row without a gap: a source that has every day. */
  private static final int DENSE_DAYS = 7;

  /** A day or two far behind all others, a third of what stood before or less: a slip. */
  private static final int STRAY_DAYS = 2;

  private static final int STRAY_PART = 3;
  private static final int FAR_DAYS = 7;

  /** A source of every day may still have no rows over a weekend. */
  private static final int WEEKEND_DAYS = 3;

  private static final int FEW_PART = 10;

  private final SourceId id;
  private final BeginDays days = new BeginDays();
  private final SortedMap<YearMonth, Sum> months = new TreeMap<>();

  /** What a month bills. */
  private static final class Sum {
    private MoneyBag effective = MoneyBag.empty();
    private boolean hasMoney;
    private BigDecimal quantity = BigDecimal.ZERO;
    private final SortedSet<String> deliveries = new TreeSet<>();

    private void add(Sum other) {
      effective = effective.plus(other.effective);
      hasMoney |= other.hasMoney;
      quantity = quantity.add(other.quantity);
      deliveries.addAll(other.deliveries);
    }
  }

  private SourceDays(SourceId id) {
    this.id = id;
  }

  /** All sources of the book, by identity. */
  public static List<SourceDays> of(
      Collection<DayCost> covered, Map<String, DeliveryFacts> deliveries) {
    // Hashed first, sorted once: days are a hundred times as many as sources.
    Map<SourceId, SourceDays> sources = new HashMap<>();
    for (DayCost day : covered) {
      Optional.ofNullable(deliveries.get(day.delivery())).stream()
          .flatMap(file -> ids(file, day))
          .forEach(id -> sources.computeIfAbsent(id, SourceDays::new).add(day));
    }
    return List.copyOf(new TreeMap<>(sources).values());
  }

  private static Stream<SourceId> ids(DeliveryFacts file, DayCost day) {
    SourceKind kind = file.kind();
    String subject = day.key().subject();
    return switch (kind) {
      case BILL -> Stream.of(new SourceId(kind, file.source(), subject, ""));
      case TIMESHEET ->
          Stream.of("", subject).distinct().map(of -> new SourceId(kind, file.source(), of, ""));
      case USAGE -> Stream.of(new SourceId(kind, "", subject, day.key().unit()));
      case INVOICE -> Stream.of(new SourceId(kind, "", subject, ""));
      case COMMITMENT, INVOICE_DETAIL, BILLING_PERIOD, REFERENCE -> Stream.empty();
    };
  }

  private void add(DayCost day) {
    // Rows that count in another file have come as well.
    days.add(day.day(), day.lastDay(), day.rows() + day.left());
    Sum sum = months.computeIfAbsent(day.key().month(), month -> new Sum());
    sum.deliveries.add(day.delivery());
    sum.hasMoney |= day.billed().signum() != 0 || day.effective().signum() != 0;
    sum.quantity = sum.quantity.add(day.quantity());
    if (id.kind() != SourceKind.USAGE) {
      sum.effective = sum.effective.plus(new Money(day.key().unit(), day.effective()));
    }
  }

  /** The same source with the days that other folders have of it. */
  SourceDays with(Collection<SourceDays> others) {
    SourceDays all = new SourceDays(id);
    all.take(this);
    others.forEach(all::take);
    return all;
  }

  private void take(SourceDays other) {
    days.addAll(other.days);
    other.months.forEach((month, sum) -> months.computeIfAbsent(month, none -> new Sum()).add(sum));
  }

  /** Which source. */
  public SourceId id() {
    return id;
  }

  /** True if a month bills money or counts of it. */
  public boolean hasIn(YearMonth month) {
    Sum sum = months.get(month);
    return sum != null && (sum.hasMoney || sum.quantity.signum() != 0);
  }

  /** True if a file has a row of it in a month, whatever the amount. */
  boolean isIn(YearMonth month) {
    return months.containsKey(month) || !starts(month).isEmpty();
  }

  /** Effective cost that a month bills, by currency. */
  public MoneyBag effective(YearMonth month) {
    Sum sum = months.get(month);
    return sum == null ? MoneyBag.empty() : sum.effective;
  }

  /** Hours or counts of a month. */
  BigDecimal quantity(YearMonth month) {
    Sum sum = months.get(month);
    return sum == null ? BigDecimal.ZERO : sum.quantity;
  }

  /** The files with rows that a month bills. */
  public SortedSet<String> deliveries(YearMonth month) {
    Sum sum = months.get(month);
    return sum == null ? new TreeSet<>() : sum.deliveries;
  }

  /** Months with rows, ascending. */
  SortedSet<YearMonth> billed() {
    return new TreeSet<>(months.keySet());
  }

  /** Days of a month on which rows begin. */
  NavigableSet<LocalDate> starts(YearMonth month) {
    return days.of(month).dates();
  }

  /**
   * True if its charges are of single days; false if it is billed by month or longer. Of the rows
   * that begin in a month, days on which only short charges begin have half or more.
   */
  private boolean isByDay(YearMonth month) {
    BeginDays begins = days.of(month);
    return 2 * begins.rowsWithin(SHORT_DAYS) >= begins.rows();
  }

  /**
   * The last day that the source covers, looked at from the rows that begin until the end of a
   * month. A charge for a longer time covers its days only if the source is billed by such times: a
   * month's fee beside daily charges says nothing of the days to come. A stray day far behind all
   * others does not count.
   *
   * @param month whose last day is asked for; rows that begin later count as well
   */
  public Optional<LocalDate> reach(YearMonth month) {
    if (isByDayAround(month)) {
      return lastOf(days.dates());
    }
    return days.withoutFew(FEW_PART).lastCovered();
  }

  /** True if it is billed by day in the month before, or in the month if it is new. */
  boolean isByDayAround(YearMonth month) {
    return isByDay(starts(month.minusMonths(1)).isEmpty() ? month : month.minusMonths(1));
  }

  /** True if rows begin after a month, apart from strays. */
  boolean beginsAfter(YearMonth month) {
    Optional<LocalDate> last =
        isByDayAround(month)
            ? lastOf(days.dates())
            : Optional.of(days.withoutFew(FEW_PART).dates().last());
    return last.filter(day -> day.isAfter(month.atEndOfMonth())).isPresent();
  }

  /** The last day within a month that counts, of the rows that begin in it. */
  Optional<LocalDate> reachWithin(YearMonth month) {
    NavigableSet<LocalDate> begins = starts(month);
    if (begins.isEmpty()) {
      return Optional.empty();
    }
    if (isByDay(month)) {
      return Optional.of(begins.last());
    }
    return days.of(month).lastCovered();
  }

  /**
   * What a month has of it.
   *
   * @param lastDay the last day that counts
   * @param days on which rows begin
   */
  record InMonth(Optional<LocalDate> lastDay, int days) {}

  InMonth in(YearMonth month) {
    return new InMonth(reachWithin(month), starts(month).size());
  }

  /** The last of some days, without strays at their end. */
  private static Optional<LocalDate> lastOf(NavigableSet<LocalDate> begins) {
    List<List<LocalDate>> runs = runs(begins);
    int last = runs.size() - 1;
    while (last > 0 && isStray(runs.get(last), runs.get(last - 1))) {
      last--;
    }
    return last < 0 ? Optional.empty() : Optional.of(runs.get(last).getLast());
  }

  private static boolean isStray(List<LocalDate> run, List<LocalDate> before) {
    return run.size() <= STRAY_DAYS && run.size() * STRAY_PART <= before.size();
  }

  /** Days with no gap longer than a weekend; if they are few, than a week. */
  private static List<List<LocalDate>> runs(NavigableSet<LocalDate> begins) {
    List<List<LocalDate>> runs = new ArrayList<>();
    for (LocalDate day : begins) {
      if (runs.isEmpty() || isApart(runs.getLast(), day)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(day);
    }
    return runs;
  }

  private static boolean isApart(List<LocalDate> run, LocalDate day) {
    long step = ChronoUnit.DAYS.between(run.getLast(), day);
    boolean dense =
        run.size() >= DENSE_DAYS
            && ChronoUnit.DAYS.between(run.get(run.size() - DENSE_DAYS), run.getLast())
                == DENSE_DAYS - 1;
    return step > (dense ? WEEKEND_DAYS : FAR_DAYS);
  }

  /** True if rows begin on every day of a month. */
  boolean hasEveryDay(YearMonth month) {
    return starts(month).size() == month.lengthOfMonth();
  }
}
