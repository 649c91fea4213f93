package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.fold.Exclusions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What does not count because it counts in a file of another layout, put together with what the
 * comparison of rows has found.
 *
 * @param excluded groups by file
 */
record LayoutPlan(SortedMap<String, Map<Long, Exclusion>> excluded) {

  /**
   * Looks for the same cost in bills of two layouts.
   *
   * @throws dev.towerbook.table.InputRefused if such files were declared to be refused
   */
  static LayoutPlan of(List<OverlapFile> files, List<DayCost> days, BillReader bills) {
    List<OverlapFile> of =
        files.stream().filter(file -> file.file().kind() == SourceKind.BILL).toList();
    if (of.stream().map(file -> file.file().format().id()).distinct().count() < 2) {
      return new LayoutPlan(new TreeMap<>());
    }
    Map<String, List<DayCost>> byFile =
        days.stream().collect(Collectors.groupingBy(DayCost::delivery));
    Map<String, Map<DayKey, BigDecimal>> costs = new HashMap<>();
    of.forEach(
        file ->
            costs.put(
                file.name(),
                DayCosts.of(file.file(), byFile.getOrDefault(file.name(), List.of()), bills)));
    TwoLayouts layouts = new TwoLayouts(of, costs);
    OverlapComparison.refuse(layouts.refused());
    return new LayoutPlan(layouts.excluded());
  }

  /**
   * What a file was compared with, to be kept with it.
   *
   * @param rows digest of the files with which its rows were compared
   */
  Optional<String> mark(String file, Optional<String> rows) {
    Map<Long, Exclusion> own = excluded.get(file);
    if (own == null) {
      return rows;
    }
    StringBuilder all = new StringBuilder(rows.orElse(""));
    own.forEach((group, of) -> all.append('\n').append(group).append(' ').append(of));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
      return Optional.of(HexFormat.of().formatHex(sha.digest(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What of a file does not count, for either reason. */
  Exclusions with(String file, Exclusions rows) {
    Map<Long, Exclusion> own = excluded.get(file);
    if (own == null) {
      return rows;
    }
    Map<Long, Exclusion> groups = new TreeMap<>(own);
    groups.putAll(rows.groups());
    return new Exclusions(
        mark(file, rows.overlap()), groups, rows.lines(), rows.groupsOfLines(), rows.rows());
  }
}
