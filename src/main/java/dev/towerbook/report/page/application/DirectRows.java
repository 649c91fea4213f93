package dev.towerbook.report.page.application;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.WHY;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.pdf.font.Typeface;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The direct cost twice: by what was bought, and by the rule that placed it. */
final class DirectRows {

  private static final int DRIVERS = 5;
  private static final int RULES = 4;
  private static final double DRIVER_ROOM = 140;
  private static final double SOURCE_ROOM = 92;
  private static final double RULE_ROOM = 48;
  private static final double WHY_ROOM = 150;

  /** Beyond it the reason of a rule takes a second line. */
  static final double WHY_COLUMN = 80;

  private DirectRows() {}

  private record Bought(String service, String kind, String provider)
      implements Comparable<Bought> {
    static Bought of(AllocatedCost line) {
      return new Bought(
          line.source().service(), line.source().kindWord(), line.source().provider());
    }

    /** "Licence", "Labour, run": what an owner calls it. */
    String words() {
      return kind.equals("timesheet")
          ? "Labour, " + service.replace('-', ' ')
          : Wording.capital(service);
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

  /** What was bought, with what it cost in both months. */
  private record Line(Bought bought, Optional<RoundedAmount> prior, RoundedAmount amount) {}

  /** What a rule placed. */
  private record Placed(String rule, String why, RoundedAmount amount) {

    /** Its short id; without a reason beside it there is room for more of it. */
    Cell label() {
      String id = rule.isEmpty() ? "none" : rule;
      String label = Wording.middle(id, 50, RULE_ROOM, Wording.CELL);
      return why.isEmpty()
          ? Cell.wide(2, new Cell.Labelled(label, new Cell.Text(Wording.cell(id, WHY_ROOM))))
          : new Cell.Text(label);
    }

    int lines() {
      return Typeface.REGULAR.width(why, Wording.CELL) > WHY_COLUMN ? 2 : 1;
    }
  }

  /**
   * Both tables.
   *
   * @param why the reason of a rule as it is printed: a crowded page has less of it
   */
  static ApplicationPage.Direct of(ApplicationView one, UnaryOperator<String> why) {
    SortedMap<Bought, BigDecimal> drivers = new TreeMap<>();
    SortedMap<String, BigDecimal> rules = new TreeMap<>();
    for (AllocatedCost line : one.directLines()) {
      drivers.merge(Bought.of(line), line.amount(), BigDecimal::add);
      rules.merge(line.source().rule(), line.amount(), BigDecimal::add);
    }
    Map<Bought, BigDecimal> ranked = RoundedAmount.largestFirst(drivers);
    List<Placed> placed = placed(one, rules, why);
    int others = placed.size() > RULES ? 1 : 0;
    int lines = placed.stream().limit((long) RULES - others).mapToInt(Placed::lines).sum() + others;
    return new ApplicationPage.Direct(
        headline(one, ranked), drivers(one, ranked), coverage(one, placed), lines);
  }

  private static Sentence headline(ApplicationView one, Map<Bought, BigDecimal> ranked) {
    if (ranked.isEmpty()) {
      return Sentence.plain("No direct cost");
    }
    Map.Entry<Bought, BigDecimal> first = ranked.entrySet().iterator().next();
    String name = Wording.cell(first.getKey().words(), DRIVER_ROOM);
    return one.share(RoundedAmount.of(first.getValue()), one.split().direct())
        .map(share -> Sentence.of("Largest direct cost: " + name + ", {}", share))
        .orElse(Sentence.plain("Direct cost"));
  }

  private static Filled<?> drivers(ApplicationView one, Map<Bought, BigDecimal> ranked) {
    RoundedAmount direct = one.split().direct();
    Optional<List<RoundedAmount>> prior = prior(one, ranked.keySet());
    List<Line> lines = new ArrayList<>();
    direct
        .split(ranked)
        .forEach(
            (bought, amount) ->
                lines.add(new Line(bought, prior.map(list -> list.get(lines.size())), amount)));
    int top = lines.size() <= DRIVERS ? lines.size() : DRIVERS - 1;
    Filled<?> rows = table(one).rows(lines.subList(0, top));
    Optional<RoundedAmount> priorRest =
        prior.map(list -> RoundedAmount.sum(list.subList(top, list.size())));
    if (top < lines.size() || priorRest.map(other -> !other.isZero()).orElse(false)) {
      List<Line> rest = lines.subList(top, lines.size());
      Cells label = rest.isEmpty() ? Cells.of("No longer charged") : Cells.others(rest.size());
      rows = rows.row(sum(one, label, priorRest, RoundedAmount.sum(rest, Line::amount)));
    }
    Optional<RoundedAmount> before = one.priorSplit().map(LayerSplit::direct);
    return rows.total("total", sum(one, Cells.of("Direct cost"), before, direct));
  }

  private static Table<Line> table(ApplicationView one) {
    return Table.<Line>of("drivers", "fine")
        .text("Item", "label", line -> Wording.cell(line.bought().words(), DRIVER_ROOM))
        .text("Source system", "source", line -> source(line.bought()), DIM)
        .figure(one.priorMonth(), "prior", line -> line.prior().map(one::figure), DIM)
        .figure(one.thisMonth(), "amount", line -> one.figure(line.amount()))
        .figure("% of TCO", "share", line -> one.share(line.amount()), END);
  }

  private static String source(Bought bought) {
    return Wording.middle(bought.source(), 60, SOURCE_ROOM, Wording.CELL);
  }

  private static Cells sum(
      ApplicationView one, Cells row, Optional<RoundedAmount> prior, RoundedAmount amount) {
    return row.and("prior", prior.map(one::figure))
        .and("amount", one.figure(amount))
        .and("share", one.share(amount));
  }

  /** Prior amounts in the order of the ranked drivers, then one for all that are not ranked. */
  private static Optional<List<RoundedAmount>> prior(
      ApplicationView one, Collection<Bought> ranked) {
    return one.priorSplit()
        .flatMap(
            split ->
                one.priorStatement()
                    .map(statement -> split.direct().split(prior(statement, ranked))));
  }

  private static List<BigDecimal> prior(TcoStatement statement, Collection<Bought> ranked) {
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

  private static List<Placed> placed(
      ApplicationView one, SortedMap<String, BigDecimal> rules, UnaryOperator<String> why) {
    Map<String, String> whys = whys(one);
    List<Placed> placed = new ArrayList<>();
    one.split()
        .direct()
        .split(RoundedAmount.largestFirst(rules))
        .forEach(
            (rule, amount) -> {
              String reason = Wording.cell(whys.getOrDefault(rule, ""), WHY_ROOM);
              placed.add(new Placed(rule, why.apply(reason), amount));
            });
    return placed;
  }

  private static Filled<?> coverage(ApplicationView one, List<Placed> placed) {
    RoundedAmount direct = one.split().direct();
    return Table.<Placed>of("coverage", "fine")
        .text("Rule", "label", Placed::label)
        .text("Because", "why", Placed::why, DIM, WHY)
        .figure(one.currency(), "amount", of -> one.figure(of.amount()))
        .figure("%", "share", of -> one.share(of.amount(), direct), END)
        .top(
            RULES,
            placed,
            rest ->
                part(one, "Other (" + rest.size() + ")", RoundedAmount.sum(rest, Placed::amount)))
        .total("coverageTotal", part(one, "Direct cost", direct));
  }

  private static Cells part(ApplicationView one, String label, RoundedAmount amount) {
    return Cells.of(Cell.wide(2, label))
        .and("amount", one.figure(amount))
        .and("share", one.share(amount, one.split().direct()));
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
}
