package dev.towerbook.ledger.overlap;

import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_REFUSED;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.fold.Exclusions;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compares the rows of a cluster and says which of them do not count. */
final class OverlapComparison {

  private final OverlapCluster cluster;
  private final OverlapReader reader;
  private final Set<String> columns;
  private final Set<DayKey> shared;
  private final int buckets;
  private final Map<Long, PairRows> pairs = new HashMap<>();
  private final List<BitSet> lines = new ArrayList<>();

  /**
   * @param printsMax prints that are kept at a time
   */
  OverlapComparison(OverlapCluster cluster, OverlapReader reader, long printsMax) {
    this.cluster = cluster;
    this.reader = reader;
    columns = cluster.columns();
    Map<DayKey, Long> rows = cluster.sharedRows();
    shared = rows.keySet();
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    // Small sources are reported by line at the end, so their prints are kept in one bucket.
    buckets = cluster.kind() == SourceKind.BILL ? Math.toIntExact((all - 1) / printsMax + 1) : 1;
    cluster.files().forEach(file -> lines.add(new BitSet()));
  }

  /**
   * By name of the file: what of it does not count.
   *
   * @throws InputRefused if the shelf wants a person to decide
   */
  SortedMap<String, Exclusions> exclusions() {
    RowPrints prints = read(0);
    compare(prints);
    for (int bucket = 1; bucket < buckets; bucket++) {
      prints = read(bucket);
      compare(prints);
    }
    RowPrints last = prints;
    List<Map<Long, Long>> rows =
        IntStream.range(0, cluster.files().size()).mapToObj(last::rows).toList();
    OverlapRules rules =
        new OverlapRules(
            cluster.files(),
            pairs,
            rows,
            IntStream.range(0, cluster.files().size()).mapToObj(last::costs).toList(),
            reader.highest(),
            last.renumbered());
    refuse(rules.refused());
    mark(rules, prints);
    SortedMap<String, Exclusions> exclusions = new TreeMap<>();
    for (int file = 0; file < cluster.files().size(); file++) {
      exclusions.put(cluster.files().get(file).name(), exclusions(rules, file, prints));
    }
    return exclusions;
  }

  private RowPrints read(int bucket) {
    List<OverlapFile> files = cluster.files();
    RowPrints prints = new RowPrints(bucket, buckets, files.size());
    for (int file = 0; file < files.size(); file++) {
      reader.read(files.get(file), file, columns, shared, prints);
    }
    return prints;
  }

  private void compare(RowPrints prints) {
    prints.forEach(
        rows ->
            forEachPair(
                prints,
                rows,
                (newer, older) -> {
                  SameIdentity same = SameIdentity.of(prints, rows, older, newer);
                  pairs
                      .computeIfAbsent(OverlapRules.pair(newer, older), none -> new PairRows())
                      .add(prints.group(rows[0]), same.equal().size(), same.versions().size());
                }));
  }

  /** Two files; the first is the newer one. */
  @FunctionalInterface
  private interface Pair {
    void files(int newer, int older);
  }

  private static void forEachPair(RowPrints prints, int[] rows, Pair taker) {
    int[] files = IntStream.of(rows).map(prints::file).distinct().toArray();
    for (int i = 0; i < files.length; i++) {
      for (int j = i + 1; j < files.length; j++) {
        taker.files(files[i], files[j]);
      }
    }
  }

  /** Ends the run if the shelf wants a person to decide about files. */
  static void refuse(List<String> refused) {
    if (refused.isEmpty()) {
      return;
    }
    throw new InputRefused(
        refused.stream()
            .map(
                both ->
                    new Problem(
                        OVERLAP_REFUSED.with(both),
                        Severity.ERROR,
                        SourceLocation.file(both.substring(0, both.indexOf(" and ")))))
            .toList());
  }

  /** Notes the lines of rows that do not count one by one. */
  private void mark(OverlapRules rules, RowPrints lastRead) {
    int count = cluster.files().size();
    boolean any = IntStream.range(0, count).anyMatch(file -> !rules.single(file).isEmpty());
    for (int bucket = 0; any && bucket < buckets; bucket++) {
      RowPrints prints = buckets == 1 ? lastRead : read(bucket);
      prints.forEach(
          rows ->
              forEachPair(
                  prints,
                  rows,
                  (newer, older) -> {
                    boolean single = rules.single(older).containsKey(prints.group(rows[0]));
                    if (single && rules.isSingle(newer, older)) {
                      SameIdentity same = SameIdentity.of(prints, rows, older, newer);
                      same.equal().forEach(row -> lines.get(older).set(prints.line(row)));
                      same.versions().forEach(row -> lines.get(older).set(prints.line(row)));
                    }
                  }));
    }
  }

  private Exclusions exclusions(OverlapRules rules, int file, RowPrints prints) {
    Optional<String> digest = Optional.of(cluster.digest());
    Map<Long, Exclusion> whole = rules.whole(file);
    Map<Long, Exclusion> single = rules.single(file);
    if (cluster.kind() == SourceKind.BILL) {
      return new Exclusions(digest, whole, lines.get(file), single, Map.of());
    }
    Map<Long, Exclusion> byLine = new TreeMap<>(rules.lines(file));
    for (int row = 0; row < prints.size(); row++) {
      if (prints.file(row) == file) {
        long group = prints.group(row);
        long line = prints.line(row);
        Optional.ofNullable(whole.get(group)).ifPresent(of -> byLine.put(line, of));
        if (lines.get(file).get(prints.line(row))) {
          Optional.ofNullable(single.get(group)).ifPresent(of -> byLine.putIfAbsent(line, of));
        }
      }
    }
    return new Exclusions(digest, Map.of(), new BitSet(), Map.of(), byLine);
  }
}
