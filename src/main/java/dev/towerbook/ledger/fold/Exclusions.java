package dev.towerbook.ledger.fold;

import dev.towerbook.ledger.day.Exclusion;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of a file do not count, because they count in another one. Used by several threads and
 * never changed.
 *
 * @param overlap digest of the files that were compared
 * @param groups of which no row counts: numbers of account, billing month and day of a bill
 * @param lines single rows that do not count, by the physical line in which they begin
 * @param groupsOfLines because of what rows in {@code lines} do not count, by group
 * @param rows the same of a small source, by line
 */
public record Exclusions(
    Optional<String> overlap,
    Map<Long, Exclusion> groups,
    BitSet lines,
    Map<Long, Exclusion> groupsOfLines,
    Map<Long, Exclusion> rows) {

  /** Everything counts, and nothing was compared. */
  public static final Exclusions NONE =
      new Exclusions(Optional.empty(), Map.of(), new BitSet(), Map.of(), Map.of());

  public Exclusions {
    groups = Map.copyOf(groups);
    lines = (BitSet) lines.clone();
    groupsOfLines = Map.copyOf(groupsOfLines);
    rows = Map.copyOf(rows);
  }

  /** True if every row counts. */
  public boolean isEmpty() {
    return groups.isEmpty() && lines.isEmpty() && rows.isEmpty();
  }

  /** True if rows are reported by their lines, so that a file has to be read from its start. */
  public boolean isByLine() {
    return !lines.isEmpty();
  }

  /** Why a row of a bill does not count; empty if it does. */
  public Optional<Exclusion> of(long group, long line) {
    Optional<Exclusion> whole = Optional.ofNullable(groups.get(group));
    return whole.isEmpty() && lines.get((int) line)
        ? Optional.ofNullable(groupsOfLines.get(group))
        : whole;
  }

  /** Why a row of a small source does not count; empty if it does. */
  public Optional<Exclusion> of(long line) {
    return Optional.ofNullable(rows.get(line));
  }
}
