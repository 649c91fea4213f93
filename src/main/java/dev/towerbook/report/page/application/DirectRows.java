package dev.towerbook.report.page.application;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The direct cost twice: by what was bought, and by the rule that placed it. */
final class DirectRows {

  private static final int DRIVERS = 5;
  private static final int RULES = 4;
  private static final double DRIVER_ROOM = 140;
  private static final double SOURCE_ROOM = 92;
  private static final double RULE_ROOM = 48;
  private static final double WHY_ROOM = 150;

  private DirectRows() {}

  private record Bought(String service, String kind, String provider)
      implements Comparable<Bought> {
    static Bought of(AllocatedCost line) {
      return new Bought(
          line.source().service(), line.source().kindWord(), line.source().provider());
    }

    /** "Licence", "Labour, run": what an owner calls it. */
    String words() {
      return kind.equals("timesheet") ? "Labour, " + service : Wording.capital(service);
    }

    String source() {
      return provider.isEmpty() || provider.equals("internal") ? kind : kind + " " + provider;
    }

    @Override
    public int compareTo(Bought other) {
      return Comparator.comparing(Bought::service)
          .thenComparing(Bought::kind)
          .thenComparing(Bought::provider)
          .compare(this, other);
    }
  }

  static ApplicationPage.Direct of(ApplicationView one) {
    RoundedAmount direct = one.split().direct();
    Map<Bought, BigDecimal> drivers = new TreeMap<>();
    Map<String, BigDecimal> rules = new TreeMap<>();
    for (AllocatedCost line : one.directLines()) {
      drivers.merge(Bought.of(line), line.amount(), BigDecimal::add);
      rules.merge(line.source().rule(), line.amount(), BigDecimal::add);
    }
    return new ApplicationPage.Direct(
        headline(one, drivers),
        drivers(one, direct, drivers),
        new ApplicationPage.DriverRow(
            "Direct cost",
            "",
            one.priorSplit().map(LayerSplit::direct).map(one::figure),
            one.figure(direct),
            one.share(direct)),
        coverage(one, direct, rules),
        new ApplicationPage.CoverageRow(
            "Direct cost", "", "", one.figure(direct), one.share(direct, direct)));
  }

  private static Sentence headline(ApplicationView one, Map<Bought, BigDecimal> drivers) {
    List<Bought> ranked = ranked(drivers);
    if (ranked.isEmpty()) {
      return Sentence.plain("Nothing was bought for it alone");
    }
    RoundedAmount largest =
        RoundedAmount.of(drivers.getOrDefault(ranked.getFirst(), BigDecimal.ZERO));
    String name = Wording.cell(ranked.getFirst().words(), DRIVER_ROOM);
    return one.share(largest, one.split().direct())
        .map(share -> Sentence.of("Largest direct cost: " + name + ", {}", share))
        .orElse(Sentence.plain("What was bought for it"));
  }

  private static List<ApplicationPage.DriverRow> drivers(
      ApplicationView one, RoundedAmount direct, Map<Bought, BigDecimal> drivers) {
    List<Bought> ranked = ranked(drivers);
    List<RoundedAmount> shown = direct.split(amounts(ranked, drivers));
    Optional<List<RoundedAmount>> prior = priorDrivers(one, ranked);
    List<ApplicationPage.DriverRow> rows = new ArrayList<>();
    int top = cap(ranked.size(), DRIVERS);
    for (int i = 0; i < top; i++) {
      int at = i;
      rows.add(
          new ApplicationPage.DriverRow(
              Wording.cell(ranked.get(i).words(), DRIVER_ROOM),
              Wording.middle(ranked.get(i).source(), 60, SOURCE_ROOM, Wording.CELL),
              prior.map(list -> one.figure(list.get(at))),
              one.figure(shown.get(i)),
              one.share(shown.get(i))));
    }
    RoundedAmount rest = RoundedAmount.sum(shown.subList(top, shown.size()));
    Optional<RoundedAmount> priorRest =
        prior.map(list -> RoundedAmount.sum(list.subList(top, list.size())));
    if (top < ranked.size() || priorRest.map(other -> !other.isZero()).orElse(false)) {
      int others = ranked.size() - top;
      rows.add(
          new ApplicationPage.DriverRow(
              others == 0 ? "No longer bought" : "Other (" + others + ")",
              "",
              priorRest.map(one::figure),
              one.figure(rest),
              one.share(rest)));
    }
    return rows;
  }

  /** Prior amounts in the order of the ranked drivers, then one for all that are not ranked. */
  private static Optional<List<RoundedAmount>> priorDrivers(
      ApplicationView one, List<Bought> ranked) {
    return one.priorSplit()
        .flatMap(
            split ->
                one.priorStatement()
                    .map(statement -> split.direct().split(priorAmounts(statement, ranked))));
  }

  private static List<BigDecimal> priorAmounts(TcoStatement statement, List<Bought> ranked) {
    Map<Bought, BigDecimal> prior = new TreeMap<>();
    for (AllocatedCost line : ApplicationView.operating(statement)) {
      if (!line.isShared()) {
        prior.merge(Bought.of(line), line.amount(), BigDecimal::add);
      }
    }
    List<BigDecimal> amounts = new ArrayList<>();
    for (Bought bought : ranked) {
      BigDecimal amount = prior.remove(bought);
      amounts.add(amount == null ? BigDecimal.ZERO : amount);
    }
    amounts.add(prior.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return amounts;
  }

  private static List<ApplicationPage.CoverageRow> coverage(
      ApplicationView one, RoundedAmount direct, Map<String, BigDecimal> rules) {
    List<String> ranked = ranked(rules);
    List<RoundedAmount> shown = direct.split(amounts(ranked, rules));
    Map<String, String> whys = whys(one);
    List<ApplicationPage.CoverageRow> rows = new ArrayList<>();
    int top = cap(ranked.size(), RULES);
    for (int i = 0; i < top; i++) {
      String rule = ranked.get(i);
      rows.add(
          new ApplicationPage.CoverageRow(
              rule.isEmpty() ? "none" : Wording.middle(rule, 50, RULE_ROOM, Wording.CELL),
              rule.isEmpty() ? "none" : Wording.cell(rule, WHY_ROOM),
              Wording.cell(whys.getOrDefault(rule, ""), WHY_ROOM),
              one.figure(shown.get(i)),
              one.share(shown.get(i), direct)));
    }
    if (top < ranked.size()) {
      RoundedAmount rest = RoundedAmount.sum(shown.subList(top, shown.size()));
      rows.add(
          new ApplicationPage.CoverageRow(
              "Other (" + (ranked.size() - top) + ")",
              "Other (" + (ranked.size() - top) + ")",
              "",
              one.figure(rest),
              one.share(rest, direct)));
    }
    return rows;
  }

  private static Map<String, String> whys(ApplicationView one) {
    Map<String, String> whys = new HashMap<>();
    one.run()
        .results()
        .mappings()
        .ruleTable("application")
        .ifPresent(
            table -> {
              for (Rule rule : table.rules()) {
                whys.put(rule.id(), rule.why());
              }
            });
    return whys;
  }

  /** All rows, or one less than there is room for, so that the rest has a row. */
  private static int cap(int rows, int most) {
    return rows <= most ? rows : most - 1;
  }

  private static <K extends Comparable<K>> List<K> ranked(Map<K, BigDecimal> amounts) {
    return amounts.entrySet().stream()
        .sorted(
            Map.Entry.<K, BigDecimal>comparingByValue(Comparator.comparing(BigDecimal::abs))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <K> List<BigDecimal> amounts(List<K> ranked, Map<K, BigDecimal> amounts) {
    return ranked.stream().map(key -> amounts.getOrDefault(key, BigDecimal.ZERO)).toList();
  }
}
