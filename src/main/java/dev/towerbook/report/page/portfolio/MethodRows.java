package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.STRONG;
import static dev.towerbook.report.table.Style.WHY;

import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.SharedRows;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the figures are made: allocation, rules, metrics, words, taxonomy. */
final class MethodRows {

  private static final double NAME_ROOM = 130;
  private static final double SIZE = 7.6;

  private static final List<Term> TERMS =
      List.of(
          term(
              "TCO",
              "operating cost of a month with depreciation, direct and shared, wrappers included;"
                  + " capital outlay stands beside it"),
          term(
              "Effective cost",
              "accrual cost: commitments spread over the months that use them; billed cost is the"
                  + " invoice"),
          term(
              "Wrapper",
              "bot, integration or agent attached to an application because the application alone"
                  + " does not do the work"),
          term(
              "Keep-alive",
              "engineering that keeps a wrapper working; wrapper run is its platform and licences"),
          term(
              "Patch, bridge",
              "a patch fills a gap for as long as it runs; a bridge has an end date and counts as a"
                  + " patch after it"),
          term(
              "Shared pool",
              "cost that several applications bear by a stated basis, line by line, nothing lost in"
                  + " the split"),
          term(
              "Suspense",
              "unclassified cost: no rule matches it; named and priced, in no application"),
          term("Unallocated", "shared cost without a recipient: no usage is recorded"),
          term("Avoidable", "saved when the application is retired; a share of a pool never is"),
          term(
              "Confidence",
              "how firmly cost is attributed: direct, counted usage, hours, declared shares, direct"
                  + " cost, even, in falling order"),
          term("Flip", "a verdict that changes when wrapper cost is left out"));

  private MethodRows() {}

  /** A term and what it means. */
  private record Term(String label, String meaning) {}

  private static Term term(String label, String meaning) {
    return new Term(label, meaning);
  }

  private static Filled<?> terms(String name, List<Term> terms) {
    return Table.<Term>of(name, "fine terms")
        .text("", "label", Term::label, STRONG)
        .text("", "meaning", Term::meaning, WHY)
        .rows(terms);
  }

  static PortfolioPage.Method of(PageContext run) {
    Map<String, List<AllocationShare>> shares = new HashMap<>();
    for (AllocationShare share : run.results().allocation().shares()) {
      shares.computeIfAbsent(share.poolId(), pool -> new ArrayList<>()).add(share);
    }
    List<Pool> pools =
        run.results().mappings().sharedPools().values().stream()
            .filter(pool -> shares.containsKey(pool.id()))
            .map(pool -> pool(run, pool, shares.getOrDefault(pool.id(), List.of())))
            .toList();
    Pool total =
        new Pool(
            "Shared pools",
            "",
            RoundedAmount.sum(pools.stream().map(Pool::total).toList()),
            RoundedAmount.sum(pools.stream().map(Pool::allocated).toList()),
            pools.stream().flatMap(pool -> pool.receivers().stream()).collect(Collectors.toSet()));
    return new PortfolioPage.Method(
        headline(run),
        table(run).rows(pools).total("poolsTotal", total),
        rules(run),
        terms(
            "metrics",
            Arrays.stream(Metric.values()).map(of -> term(of.column(), of.meaning())).toList()),
        terms(
            "scores",
            Arrays.stream(ScoreMetric.values()).map(of -> term(of.title(), of.meaning())).toList()),
        terms("terms", TERMS),
        run.results().mappings().taxonomy().versions().stream()
            .map(MethodRows::attribution)
            .distinct()
            .toList());
  }

  /** A shared pool, or all of them. */
  private record Pool(
      String label,
      String basis,
      RoundedAmount total,
      RoundedAmount allocated,
      Set<String> receivers) {}

  private static Pool pool(PageContext run, SharedPool pool, List<AllocationShare> shares) {
    return new Pool(
        run.name(pool.name(), NAME_ROOM, SIZE),
        SharedRows.basis(AllocationBasis.of(pool).words()),
        run.pools().total(pool.id()),
        run.pools().borne(pool.id()),
        shares.stream()
            .map(AllocationShare::application)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet()));
  }

  private static Table<Pool> table(PageContext run) {
    return Table.<Pool>of("sharedPools", "fine")
        .text("Shared pool", "label", Pool::label)
        .text("By", "basis", Pool::basis, DIM)
        .figure("Pool", "total", pool -> run.figure(pool.total()))
        .figure("Allocated", "allocated", pool -> run.figure(pool.allocated()))
        .figure("Receivers", "receivers", p -> NumberFormats.count(p.receivers().size()), END);
  }

  private static Sentence headline(PageContext run) {
    int rules =
        run.results().mappings().ruleTables().stream().mapToInt(t -> t.rules().size()).sum();
    return Sentence.of(
        "{} rules in {} dimensions classify the cost; the first match wins",
        NumberFormats.count(rules),
        NumberFormats.count(run.results().mappings().ruleTables().size()));
  }

  private static Filled<?> rules(PageContext run) {
    ExchangeRates rates = run.results().rates();
    Map<String, BigDecimal> placed = new HashMap<>();
    Set<RuleRef> used = new HashSet<>();
    BigDecimal total = BigDecimal.ZERO;
    for (LedgerEntry entry : run.results().entries()) {
      Optional<BigDecimal> rate =
          rates.rate(entry.key().billingMonth(), entry.key().origin().currency());
      if (rate.isPresent()) {
        // Without signs: a credit by default does not pay for a charge by default.
        BigDecimal amount = entry.amounts().gross().multiply(rate.get());
        total = total.add(amount);
        for (RuleRef rule : entry.key().place().rules()) {
          used.add(rule);
          placed.merge(rule.dimension(), amount, BigDecimal::add);
        }
      }
    }
    BigDecimal ledger = total;
    RoundedAmount whole = new RoundedAmount(ledger, ledger);
    return Table.<RuleTable>of("rules", "fine")
        .text("Dimension", "label", t -> dimension(t.dimension().name()))
        .figure("Rules", "rules", table -> NumberFormats.count(table.rules().size()))
        .figure("Used", "used", table -> used(table, used))
        .figure("Classified %", "placed", table -> amount(table, placed).shareOf(whole))
        .figure(
            "Default applied, " + run.currency() + " gross",
            "unplaced",
            t -> NumberFormats.money(ledger.subtract(amount(t, placed).exact()), run.currency()),
            END)
        .rows(run.results().mappings().ruleTables());
  }

  private static String dimension(String name) {
    return name.equals("run-change") ? "Run / change" : Wording.capital(name.replace('-', ' '));
  }

  private static Figure used(RuleTable table, Set<RuleRef> used) {
    return NumberFormats.count(
        used.stream().filter(rule -> rule.dimension().equals(table.dimension().name())).count());
  }

  private static RoundedAmount amount(RuleTable table, Map<String, BigDecimal> placed) {
    BigDecimal amount = placed.getOrDefault(table.dimension().name(), BigDecimal.ZERO);
    return new RoundedAmount(amount, amount);
  }

  private static String attribution(Taxonomy.Version version) {
    return Wording.capital(version.layer().replace('-', ' '))
        + ", version "
        + version.version()
        + ": "
        + version.attribution();
  }
}
