package dev.towerbook.assess;

import static dev.towerbook.assess.AssessProblem.DRIVER_MISSING;
import static dev.towerbook.assess.AssessProblem.DRIVER_MISSING_HOURS;
import static dev.towerbook.assess.AssessProblem.USAGE_PART_OF_MONTH;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.allocate.DriverMemory;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.month.CountedMonths;
import dev.towerbook.ledger.overlap.ActiveUsers;
import dev.towerbook.ledger.overlap.SumNotes;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Money;
import dev.towerbook.money.Sums;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of all months, those marked that are not about the whole month, and what a person has
 * to settle about counts and hours of the pack's month.
 */
public final class MonthCounts {

  private static final int NAMES = 5;
  private static final int CENTS = 2;

  private final Shelf shelf;
  private final List<UsageTotal> usage;
  private final Map<String, String> newestFile = new HashMap<>();

  /**
   * @param days what all files have of a day, in the order of days
   */
  public MonthCounts(Shelf shelf, SourceData data, List<DayCost> days) {
    this.shelf = shelf;
    List<DayCost> counted = days.stream().filter(day -> data.isOf(SourceKind.USAGE, day)).toList();
    Set<String> summed = SumNotes.files(data.deliveries().keySet(), shelf.sources());
    usage =
        CountedMonths.marked(
            ActiveUsers.added(TracedCount.folded(data.counts()), counted, summed),
            counted,
            DayCost.coveredUntil(days.stream().filter(day -> data.isOf(SourceKind.BILL, day))),
            shelf.mappings().catalogue());
    // In the order of days: the file of the newest day stays.
    counted.forEach(day -> newestFile.put(day.key().subject(), day.delivery()));
  }

  List<UsageTotal> usage() {
    return usage;
  }

  List<UsageTotal> of(YearMonth month) {
    return usage.stream().filter(count -> count.month().equals(month)).toList();
  }

  DriverMemory memory() {
    Mappings mappings = shelf.mappings();
    return new DriverMemory(
        mappings,
        (folder, month) -> isEnded(folder + "/", "", month),
        (subject, month) ->
            Optional.ofNullable(newestFile.get(subject))
                .filter(file -> isEnded(file, subject, month))
                .isPresent());
  }

  /** True if a source is declared to have no data at the end of a month any more. */
  private boolean isEnded(String file, String subject, YearMonth month) {
    return shelf.declarations().isEnded(file, subject, month.atEndOfMonth());
  }

  /**
   * Counts of the pack's month that are not about all of it: one problem a reason. A counter that
   * is declared to end in the month is none.
   */
  List<Problem> partial(YearMonth month) {
    SortedMap<String, List<UsageTotal>> byReason = new TreeMap<>();
    of(month).stream()
        .filter(count -> !isEnded(file(subject(count)), subject(count), month))
        .forEach(
            count ->
                count
                    .incomplete()
                    .ifPresent(
                        why ->
                            byReason.computeIfAbsent(why, none -> new ArrayList<>()).add(count)));
    List<Problem> problems = new ArrayList<>();
    byReason.forEach((why, counts) -> problems.add(partial(why, month, counts)));
    return problems;
  }

  private Problem partial(String why, YearMonth month, List<UsageTotal> counts) {
    String more = counts.size() > NAMES ? " and " + (counts.size() - NAMES) + " more" : "";
    String names =
        String.join(
            ", ",
            counts.stream()
                .limit(NAMES)
                .map(one -> subject(one) + " " + unit(one.unit()))
                .toList());
    return new Problem(
        USAGE_PART_OF_MONTH.with(why, month, names + more),
        Severity.ACTION,
        SourceLocation.file(file(subject(counts.getFirst()))));
  }

  /**
   * Shares of pools that rest on an earlier month, with what moves if the driver were zero.
   *
   * @param measured the same month by its own drivers alone
   */
  List<Problem> estimated(Allocation allocation, Allocation measured) {
    Map<String, BigDecimal> without = new HashMap<>();
    for (AllocationShare share : measured.shares()) {
      without.put(share.poolId() + '|' + share.application(), share.amount());
    }
    SortedMap<String, SortedMap<String, BigDecimal>> moves = new TreeMap<>();
    SortedMap<String, List<AllocationShare>> byBasis = new TreeMap<>();
    for (AllocationShare share : allocation.shares()) {
      if (share.estimatedFrom().isPresent()) {
        BigDecimal now =
            without.getOrDefault(share.poolId() + '|' + share.application(), BigDecimal.ZERO);
        String basis = share.basis().words();
        byBasis.computeIfAbsent(basis, none -> new ArrayList<>()).add(share);
        moves
            .computeIfAbsent(basis, none -> new TreeMap<>())
            .merge(share.application(), share.amount().subtract(now), BigDecimal::add);
      }
    }
    List<Problem> problems = new ArrayList<>();
    byBasis.forEach(
        (basis, shares) ->
            problems.add(
                estimated(
                    shares, moves.getOrDefault(basis, new TreeMap<>()), allocation.currency())));
    return problems;
  }

  private Problem estimated(
      List<AllocationShare> shares, SortedMap<String, BigDecimal> moves, String currency) {
    AllocationShare first = shares.getFirst();
    boolean hours = !(first.basis() instanceof AllocationBasis.Usage);
    String driver = first.basis() instanceof AllocationBasis.Usage use ? unit(use.unit()) : "hours";
    BigDecimal rises = moves.values().stream().collect(Sums.of(move -> move.max(BigDecimal.ZERO)));
    BigDecimal falls =
        moves.values().stream().collect(Sums.of(move -> move.min(BigDecimal.ZERO).negate()));
    List<String> ids = List.copyOf(moves.keySet());
    String more = ids.size() > NAMES ? " and " + (ids.size() - NAMES) + " more" : "";
    String subjects = String.join(", ", ids.subList(0, Math.min(NAMES, ids.size()))) + more;
    String pools =
        String.join(", ", shares.stream().map(AllocationShare::poolId).distinct().toList());
    String months =
        String.join(
            ", ",
            shares.stream()
                .map(share -> share.estimatedFrom().orElseThrow().toString())
                .distinct()
                .sorted()
                .toList());
    String moved =
        new Money(currency, rises.max(falls).setScale(CENTS, RoundingMode.HALF_UP)).text();
    return new Problem(
        hours
            ? DRIVER_MISSING_HOURS.with(first.month(), subjects, pools, months, moved)
            : DRIVER_MISSING.with(driver, first.month(), subjects, pools, months, moved),
        Severity.ACTION,
        SourceLocation.file(hours ? "timesheets" : file(first.application())),
        driver);
  }

  private String file(String subject) {
    return newestFile.getOrDefault(subject, "usage");
  }

  private static String subject(UsageTotal count) {
    return count.subject().name();
  }

  private static String unit(UsageUnit unit) {
    return unit.id().replace('_', ' ');
  }
}
