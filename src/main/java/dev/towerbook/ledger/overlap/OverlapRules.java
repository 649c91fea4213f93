package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.day.OverlapReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of files count that have days in common. Files with nothing in common are parts of one
 * export. Equal rows count as often as in the file that has most of them. A newer file that has all
 * days of an older one takes its place; otherwise the newer one counts where days have two
 * versions.
 */
final class OverlapRules {

  /** Fewer than one version in so many rows is chance. */
  private static final int CHANCE = 20;

  /** Fewer different amounts that are equal in two files may be chance. */
  private static final int AMOUNTS_MIN = 3;

  /** Hours of a person on one day that are no rule, in two files together. */
  private static final BigDecimal DAY_MAX = new BigDecimal("12");

  private static final BigDecimal EQUAL = BigDecimal.ZERO;

  /** Estimates and final amounts of the same days are not further apart. */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private final List<OverlapFile> files;
  private final List<Map<Long, Long>> rows;
  private final List<Map<Long, BigDecimal>> costs;
  private final Set<Long> highest;
  private final Renumbered renumbered;
  private final List<Map<Long, Exclusion>> whole = new ArrayList<>();
  private final List<Map<Long, Exclusion>> single = new ArrayList<>();
  private final List<Map<Long, Exclusion>> lines = new ArrayList<>();
  private final Map<Long, Boolean> singlePairs = new HashMap<>();
  private final List<String> refused = new ArrayList<>();

  /**
   * @param files newest first
   * @param pairs what two files have in common, by {@link #pair}
   * @param rows by file: rows of each group
   * @param costs by file: billed cost of each group of a bill, its hours or its count
   * @param highest groups of which the highest count is taken, whatever is delivered
   * @param renumbered lines of invoices without their numbers
   */
  OverlapRules(
      List<OverlapFile> files,
      Map<Long, PairRows> pairs,
      List<Map<Long, Long>> rows,
      List<Map<Long, BigDecimal>> costs,
      Set<Long> highest,
      Renumbered renumbered) {
    this.files = files;
    this.rows = rows;
    this.costs = costs;
    this.highest = highest;
    this.renumbered = renumbered;
    files.forEach(
        file -> {
          whole.add(new HashMap<>());
          single.add(new HashMap<>());
          lines.add(new HashMap<>());
        });
    for (int older = 1; older < files.size(); older++) {
      for (int newer = 0; newer < older; newer++) {
        decide(newer, older, pairs.getOrDefault(pair(newer, older), new PairRows()));
      }
    }
  }

  /** Number of a pair of files. */
  static long pair(int newer, int older) {
    return (long) newer << Integer.SIZE | older;
  }

  /** Groups of a file of which no row counts. */
  Map<Long, Exclusion> whole(int file) {
    return whole.get(file);
  }

  /** Groups of a file of which rows do not count that an other file has too. */
  Map<Long, Exclusion> single(int file) {
    return single.get(file);
  }

  /** Lines of a file that do not count, whatever the group of their rows. */
  Map<Long, Exclusion> lines(int file) {
    return lines.get(file);
  }

  /** True if rows of the older file that the newer one has too do not count. */
  boolean isSingle(int newer, int older) {
    return singlePairs.containsKey(pair(newer, older));
  }

  /** Pairs of files that the shelf wants a person to decide about. */
  List<String> refused() {
    return refused;
  }

  private void decide(int newer, int older, PairRows common) {
    OverlapFile one = files.get(newer);
    OverlapFile two = files.get(older);
    if (!OverlapCluster.areCompared(one, two)) {
      return;
    }
    long sharedOlder = two.rowsShared(one);
    long fewest = Math.min(sharedOlder, one.rowsShared(two));
    boolean areFew = common.versions() * CHANCE <= fewest;
    boolean areParts = common.equal() == 0 && (areFew || isChance(one, two, common));
    List<Long> sameCost = areParts ? sameCost(newer, older, areFew ? EQUAL : NEAR) : List.of();
    SortedSet<Long> sameLines =
        areParts ? renumbered.lines(older, newer, fewest) : Collections.emptySortedSet();
    if (areParts && sameCost.isEmpty() && sameLines.isEmpty()) {
      return;
    }
    Optional<OverlapPolicy> policy = one.policyWith(two);
    if (policy.filter(declared -> declared == OverlapPolicy.REFUSE).isPresent()) {
      refused.add(two.name() + " and " + one.name());
      return;
    }
    if (areParts) {
      Exclusion versions = exclusion(newer, older, OverlapReason.TWO_VERSIONS);
      sameCost.forEach(group -> exclude(older, group, newer, OverlapReason.TWO_VERSIONS));
      sameLines.forEach(line -> lines.get(older).putIfAbsent(line, versions));
    } else if (replaces(one, two, common)) {
      replace(newer, older, common, sharedOlder);
    } else {
      List<Long> versions = sameCost(newer, older, NEAR);
      common.groups().forEach((group, of) -> decide(newer, older, group, of, versions.isEmpty()));
      versions.forEach(group -> exclude(older, group, newer, OverlapReason.TWO_VERSIONS));
    }
  }

  /**
   * True if two exports, of folders of their own, have no row in common, and at most half of the
   * rows of the smaller one are like a row of the other but for the amount: accounts and resources
   * that stand in both.
   */
  private static boolean isChance(OverlapFile newer, OverlapFile older, PairRows common) {
    return !newer.hasPatternOf(older)
        && common.versions() * 2 <= Math.min(newer.rowsOfAllDays(), older.rowsOfAllDays());
  }

  /**
   * Groups that two files share, if they cost or count the same in both: then they are the same
   * rows although every one differs in a text, as one that holds the time of an export. So are
   * hours that nobody can have worked twice. Empty if it is something else, or if there are too few
   * amounts to rule out chance.
   *
   * @param tolerance how far they may be apart, as a part of their cost: none if no row is like
   *     another one, some if rows are
   */
  private List<Long> sameCost(int newer, int older, BigDecimal tolerance) {
    Map<Long, BigDecimal> own = costs.get(older);
    Map<Long, BigDecimal> other = costs.get(newer);
    List<Long> shared = own.keySet().stream().filter(other::containsKey).sorted().toList();
    BigDecimal apart = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    SortedSet<BigDecimal> amounts = new TreeSet<>();
    for (long group : shared) {
      BigDecimal one = own.getOrDefault(group, BigDecimal.ZERO);
      apart = apart.add(one.subtract(other.getOrDefault(group, BigDecimal.ZERO)).abs());
      all = all.add(one.abs());
      amounts.add(one);
    }
    amounts.remove(BigDecimal.ZERO);
    boolean isSame = apart.compareTo(all.multiply(tolerance)) <= 0 && amounts.size() >= AMOUNTS_MIN;
    return isSame || areDoubled(shared, own, other, newer) ? shared : List.of();
  }

  /** True if somebody would have worked too long on most of the days that both files have. */
  private boolean areDoubled(
      List<Long> shared, Map<Long, BigDecimal> own, Map<Long, BigDecimal> other, int file) {
    if (files.get(file).file().kind() != SourceKind.TIMESHEET || shared.size() < AMOUNTS_MIN) {
      return false;
    }
    long tooLong =
        shared.stream()
            .map(
                group ->
                    own.getOrDefault(group, BigDecimal.ZERO)
                        .add(other.getOrDefault(group, BigDecimal.ZERO)))
            .filter(hours -> hours.compareTo(DAY_MAX) > 0)
            .count();
    return tooLong * 2 > shared.size();
  }

  /**
   * True if the newer file is the older one, carried on; not if it merely has fewer of its rows.
   */
  private static boolean replaces(OverlapFile newer, OverlapFile older, PairRows common) {
    boolean hasLess = common.equal() == newer.rowsShared(older);
    boolean hasMuch = (common.equal() + common.versions()) * 2 >= older.rowsShared(newer);
    return !hasLess && hasMuch && newer.hasPatternOf(older) && newer.covers(older);
  }

  private void replace(int newer, int older, PairRows common, long sharedOlder) {
    OverlapReason reason =
        common.equal() == sharedOlder ? OverlapReason.SAME_ROWS : OverlapReason.MONTH_TO_DATE;
    for (long group : rows.get(older).keySet()) {
      boolean equal =
          Optional.ofNullable(common.groups().get(group))
              .filter(of -> of.equal() == rows(older, group))
              .isPresent();
      if (equal || !highest.contains(group)) {
        exclude(older, group, newer, reason);
      }
    }
  }

  /**
   * Decides about a group.
   *
   * @param mayBeParts false if the files cost about the same on all days that both have
   */
  private void decide(
      int newer, int older, long group, PairRows.Common common, boolean mayBeParts) {
    long rowsOlder = rows(older, group);
    long rowsNewer = rows(newer, group);
    if (common.equal() == rowsOlder) {
      exclude(older, group, newer, OverlapReason.SAME_ROWS);
    } else if (common.equal() == rowsNewer) {
      exclude(newer, group, older, OverlapReason.SAME_ROWS);
    } else if (highest.contains(group)) {
      return;
    } else if ((common.equal() + common.versions()) * 2 >= Math.min(rowsOlder, rowsNewer)) {
      exclude(older, group, newer, OverlapReason.TWO_VERSIONS);
    } else if (mayBeParts && counts(older, group) && counts(newer, group)) {
      OverlapReason reason =
          common.versions() == 0 ? OverlapReason.SAME_ROWS : OverlapReason.TWO_VERSIONS;
      single.get(older).putIfAbsent(group, exclusion(newer, older, reason));
      singlePairs.put(pair(newer, older), true);
    }
  }

  private long rows(int file, long group) {
    return rows.get(file).getOrDefault(group, 0L);
  }

  private boolean counts(int file, long group) {
    return !whole.get(file).containsKey(group);
  }

  /** Rows of a group count in the other file; it must count there itself. */
  private void exclude(int file, long group, int because, OverlapReason reason) {
    if (counts(file, group) && counts(because, group)) {
      whole.get(file).put(group, exclusion(because, file, reason));
    }
  }

  private Exclusion exclusion(int because, int file, OverlapReason reason) {
    OverlapFile other = files.get(because);
    OverlapFile own = files.get(file);
    String newer = because < file ? other.newerThan(own) : "it has more rows of these days";
    boolean declared = other.policyWith(own).isPresent();
    return new Exclusion(other.name(), reason, newer, declared);
  }
}
