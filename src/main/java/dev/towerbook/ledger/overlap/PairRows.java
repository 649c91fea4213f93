package dev.towerbook.ledger.overlap;

import java.util.Map;
import java.util.TreeMap;

/** What two files have in common, by group. */
final class PairRows {

  /** Rows of a group: equal ones, and versions of one row with other amounts. */
  static final class Common {
    private long equal;
    private long versions;

    long equal() {
      return equal;
    }

    long versions() {
      return versions;
    }
  }

  private final Map<Long, Common> groups = new TreeMap<>();
  private long equal;
  private long versions;

  void add(long group, long moreEqual, long moreVersions) {
    Common common = groups.computeIfAbsent(group, none -> new Common());
    common.equal += moreEqual;
    common.versions += moreVersions;
    equal += moreEqual;
    versions += moreVersions;
  }

  Map<Long, Common> groups() {
    return groups;
  }

  long equal() {
    return equal;
  }

  long versions() {
    return versions;
  }
}
