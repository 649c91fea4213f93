package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.fold.Exclusions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has to be posted again so that rows of two files count once. A function of the files, of
 * what is declared, and of what the book says of them: files that were compared before, with the
 * same others, are not read again.
 *
 * @param again files to be posted again, by name, with what of them does not count
 * @param marks files that stay as they are, by name, with the digest of those they were compared
 *     with
 */
public record OverlapPlan(
    SortedMap<String, Exclusions> again, SortedMap<String, Optional<String>> marks) {

  /** Prints of rows in memory at a time, 30 bytes each. */
  private static final long PRINTS_MAX = 2_000_000;

  /** Nothing is left to do. */
  public static final OverlapPlan NONE = new OverlapPlan(new TreeMap<>(), new TreeMap<>());

  /**
   * Compares files that share days.
   *
   * @param input files of the input folder
   * @param known what the book holds of them, by name
   * @param days what each has of which day; of all that are known
   * @throws dev.towerbook.table.InputRefused if such files were declared to be refused, or have
   *     changed meanwhile
   */
  public static OverlapPlan of(
      List<SourceFile> input,
      Map<String, DeliveryFacts> known,
      List<DayCost> days,
      DeclaredSources declared,
      BillReader bills) {
    boolean alone = !haveCommonDays(known, days) && !haveTwoLayouts(known);
    return alone && known.values().stream().allMatch(facts -> facts.overlap().isEmpty())
        ? NONE
        : of(input, known, days, declared, new Comparing(bills, PRINTS_MAX));
  }

  /** True if two files of one layout have the same day of the same subject. */
  private static boolean haveCommonDays(Map<String, DeliveryFacts> known, List<DayCost> days) {
    Map<String, Set<DayKey>> seen = new HashMap<>();
    for (DayCost day : days) {
      DeliveryFacts facts = known.get(day.delivery());
      if (facts != null
          && !seen.computeIfAbsent(
                  facts.kind().word() + ' ' + facts.format(), none -> new HashSet<>())
              .add(day.key())) {
        return true;
      }
    }
    return false;
  }

  private static boolean haveTwoLayouts(Map<String, DeliveryFacts> known) {
    return known.values().stream()
            .filter(DeliveryFacts::isBill)
            .map(DeliveryFacts::format)
            .distinct()
            .count()
        > 1;
  }

  /** How rows are read and how many are kept at a time. */
  record Comparing(BillReader bills, long printsMax) {}

  static OverlapPlan of(
      List<SourceFile> input,
      Map<String, DeliveryFacts> known,
      List<DayCost> days,
      DeclaredSources declared,
      Comparing by) {
    OverlapPlan plan = new OverlapPlan(new TreeMap<>(), new TreeMap<>());
    SortedMap<String, DeliveryFacts> alone = new TreeMap<>(known);
    List<OverlapFile> files = files(input, known, days, declared);
    LayoutPlan layouts = LayoutPlan.of(files, days, by.bills());
    for (OverlapCluster cluster : OverlapCluster.of(files)) {
      cluster.files().forEach(file -> alone.remove(file.name()));
      plan.compare(cluster, layouts, known, by);
    }
    alone.values().stream()
        .filter(facts -> !facts.overlap().equals(layouts.mark(facts.name(), Optional.empty())))
        .forEach(facts -> plan.put(facts, layouts.with(facts.name(), Exclusions.NONE)));
    return plan;
  }

  private static List<OverlapFile> files(
      List<SourceFile> input,
      Map<String, DeliveryFacts> known,
      List<DayCost> days,
      DeclaredSources declared) {
    Map<String, List<DayCost>> byFile = new HashMap<>();
    days.forEach(day -> byFile.computeIfAbsent(day.delivery(), none -> new ArrayList<>()).add(day));
    return input.stream()
        .filter(file -> known.containsKey(file.name()) && byFile.containsKey(file.name()))
        .map(
            file ->
                OverlapFile.of(
                    file,
                    byFile.getOrDefault(file.name(), List.of()),
                    declared.of(file.name()).overlap()))
        .toList();
  }

  private void compare(
      OverlapCluster cluster, LayoutPlan layouts, Map<String, DeliveryFacts> known, Comparing by) {
    Optional<String> digest = Optional.of(cluster.digest());
    List<DeliveryFacts> facts =
        cluster.files().stream()
            .flatMap(file -> Optional.ofNullable(known.get(file.name())).stream())
            .toList();
    List<DeliveryFacts> changed =
        facts.stream().filter(of -> !of.overlap().equals(layouts.mark(of.name(), digest))).toList();
    if (changed.isEmpty()) {
      return;
    }
    OverlapReader reader = new OverlapReader(by.bills());
    SortedMap<String, Exclusions> exclusions =
        new OverlapComparison(cluster, reader, by.printsMax()).exclusions();
    changed.forEach(
        of ->
            put(of, layouts.with(of.name(), exclusions.getOrDefault(of.name(), Exclusions.NONE))));
  }

  private void put(DeliveryFacts facts, Exclusions exclusions) {
    if (exclusions.isEmpty() && facts.excluded() == 0) {
      marks.put(facts.name(), exclusions.overlap());
    } else {
      again.put(facts.name(), exclusions);
    }
  }
}
