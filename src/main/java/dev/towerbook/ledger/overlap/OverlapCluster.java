package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.day.DayKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files that are compared with each other, because each shares a day with another one.
 *
 * @param files newest first, at least two
 */
record OverlapCluster(List<OverlapFile> files) {

  /** To be raised when other rows than before count of the same files. */
  private static final String RULES = "4";

  private static final Set<SourceKind> KINDS =
      EnumSet.of(SourceKind.BILL, SourceKind.TIMESHEET, SourceKind.INVOICE, SourceKind.USAGE);

  OverlapCluster {
    files = files.stream().sorted(OverlapFile.NEWEST_FIRST).toList();
  }

  /** What is a key for: files of other layouts have no row in common. */
  private record Subject(SourceKind kind, String format, DayKey key) {}

  /** All clusters of some files. */
  static List<OverlapCluster> of(Collection<OverlapFile> all) {
    Map<Subject, List<OverlapFile>> byKey = new HashMap<>();
    Map<OverlapFile, OverlapFile> parents = new HashMap<>();
    for (OverlapFile file : all) {
      SourceKind kind = file.file().kind();
      if (KINDS.contains(kind)) {
        parents.put(file, file);
        for (DayKey key : file.rows().keySet()) {
          byKey
              .computeIfAbsent(
                  new Subject(kind, file.file().format().id(), key), none -> new ArrayList<>())
              .add(file);
        }
      }
    }
    Set<List<OverlapFile>> seen = new HashSet<>();
    for (List<OverlapFile> sharing : byKey.values()) {
      if (sharing.size() > 1 && seen.add(sharing)) {
        join(sharing, parents);
      }
    }
    Map<String, List<OverlapFile>> clusters = new TreeMap<>();
    for (OverlapFile file : all) {
      if (parents.containsKey(file)) {
        clusters.computeIfAbsent(root(file, parents).name(), none -> new ArrayList<>()).add(file);
      }
    }
    return clusters.values().stream()
        .filter(files -> files.size() > 1)
        .map(OverlapCluster::new)
        .toList();
  }

  private static void join(List<OverlapFile> files, Map<OverlapFile, OverlapFile> parents) {
    for (int i = 0; i < files.size(); i++) {
      for (int j = i + 1; j < files.size(); j++) {
        if (areCompared(files.get(i), files.get(j))) {
          parents.put(root(files.get(i), parents), root(files.get(j), parents));
        }
      }
    }
  }

  private static OverlapFile root(OverlapFile file, Map<OverlapFile, OverlapFile> parents) {
    OverlapFile at = file;
    OverlapFile parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      at = parent;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }

  /** Parts of one delivery are not, and files that are declared to be parts of one whole. */
  static boolean areCompared(OverlapFile one, OverlapFile two) {
    OverlapFile newer = OverlapFile.NEWEST_FIRST.compare(one, two) < 0 ? one : two;
    Optional<OverlapPolicy> policy = newer.policyWith(newer.equals(one) ? two : one);
    return !one.isOneDeliveryWith(two)
        && policy.filter(declared -> declared == OverlapPolicy.SUM).isEmpty();
  }

  /** Digest of everything that decides which rows count. */
  String digest() {
    String all =
        files.stream()
            .map(
                of ->
                    String.join(
                        "\t",
                        of.name(),
                        of.file().bytes().sha256(),
                        of.file().origin().run(),
                        of.file().origin().submitted(),
                        of.declared().map(OverlapPolicy::word).orElse("")))
            .collect(Collectors.joining("\n", RULES + "\n", ""));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  SourceKind kind() {
    return files.getFirst().file().kind();
  }

  /** Names of the columns that all files have. */
  Set<String> columns() {
    Set<String> common = new HashSet<>(RowPrint.names(files.getFirst().file().header().columns()));
    files.forEach(of -> common.retainAll(RowPrint.names(of.file().header().columns())));
    return common;
  }

  /** Keys that two of the files have, with the rows of all. */
  Map<DayKey, Long> sharedRows() {
    Map<DayKey, Integer> count = new HashMap<>();
    files.forEach(of -> of.rows().keySet().forEach(key -> count.merge(key, 1, Integer::sum)));
    Map<DayKey, Long> rows = new HashMap<>();
    for (OverlapFile of : files) {
      of.rows()
          .forEach(
              (key, more) -> {
                if (count.getOrDefault(key, 0) > 1) {
                  rows.merge(key, more, Long::sum);
                }
              });
    }
    return rows;
  }
}
