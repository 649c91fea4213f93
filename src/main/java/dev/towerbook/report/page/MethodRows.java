package dev.towerbook.report.page;

import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.RuleTable;
import dev.towerbook.mapping.catalogue.SharedPool;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the figures are made: allocation, rules, metrics, words, taxonomy. */
final class MethodRows {

  private static final double NAME_ROOM = 130;
  private static final double WHY_ROOM = 150;
  private static final double SIZE = 7.6;

  private static final List<PortfolioPage.TermRow> TERMS =
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
              "Suspense", "cost that no rule places; it is named and priced and in no application"),
          term("Unallocated", "cost of a shared pool whose drivers sum to zero"),
          term(
              "Avoidable",
              "cost that ends when the application is retired; a share of a pool never does"),
          term(
              "Confidence",
              "how firmly cost is attributed: direct, counted usage, hours, declared shares, direct"
                  + " cost, even, in falling order"),
          term("Flip", "a verdict that is another one when wrappers are not counted"));

  private MethodRows() {}

  private static PortfolioPage.TermRow term(String label, String meaning) {
    return new PortfolioPage.TermRow(label, meaning);
  }

  static PortfolioPage.Method of(PageContext run) {
    List<PortfolioPage.PoolRow> pools = new ArrayList<>();
    Map<String, List<AllocationShare>> shares = new HashMap<>();
    for (AllocationShare share : run.results().allocation().shares()) {
      shares.computeIfAbsent(share.poolId(), pool -> new ArrayList<>()).add(share);
    }
    List<SharedPool> listed =
        run.results().mappings().sharedPools().values().stream()
            .filter(pool -> shares.containsKey(pool.id()))
            .toList();
    Set<String> receivers = new HashSet<>();
    for (int i = 0; i < listed.size(); i++) {
      List<AllocationShare> own = shares.getOrDefault(listed.get(i).id(), List.of());
      pools.add(pool(run, listed.get(i), own));
      borne(own).forEach(share -> receivers.add(share.application()));
    }
    PortfolioPage.PoolRow total =
        new PortfolioPage.PoolRow(
            "Shared pools",
            "",
            "",
            run.figure(
                RoundedAmount.sum(
                    listed.stream().map(pool -> run.pools().total(pool.id())).toList())),
            run.figure(
                RoundedAmount.sum(
                    listed.stream().map(pool -> run.pools().borne(pool.id())).toList())),
            NumberFormats.count(receivers.size()));
    return new PortfolioPage.Method(
        headline(run),
        pools,
        total,
        rules(run),
        metrics(),
        scores(),
        TERMS,
        run.results().mappings().taxonomy().versions().stream()
            .map(MethodRows::attribution)
            .distinct()
            .toList());
  }

  private static List<AllocationShare> borne(List<AllocationShare> shares) {
    return shares.stream().filter(share -> !share.application().isEmpty()).toList();
  }

  private static PortfolioPage.PoolRow pool(
      PageContext run, SharedPool pool, List<AllocationShare> shares) {
    return new PortfolioPage.PoolRow(
        run.name(pool.name(), NAME_ROOM, SIZE),
        SharedRows.basis(AllocationBasis.of(pool).words()),
        Wording.fit(pool.why(), WHY_ROOM, SIZE),
        run.figure(run.pools().total(pool.id())),
        run.figure(run.pools().borne(pool.id())),
        NumberFormats.count(borne(shares).size()));
  }

  private static Sentence headline(PageContext run) {
    int rules =
        run.results().mappings().ruleTables().stream().mapToInt(t -> t.rules().size()).sum();
    return Sentence.of(
        "{} rules in {} dimensions place the cost; the first that matches decides",
        NumberFormats.count(rules),
        NumberFormats.count(run.results().mappings().ruleTables().size()));
  }

  private static List<PortfolioPage.RuleRow> rules(PageContext run) {
    ExchangeRates rates = run.results().rates();
    Map<String, BigDecimal> placed = new HashMap<>();
    Set<RuleRef> used = new HashSet<>();
    BigDecimal total = BigDecimal.ZERO;
    for (LedgerEntry balance : run.results().balances()) {
      Optional<BigDecimal> rate =
          rates.rate(balance.key().billingMonth(), balance.key().origin().currency());
      if (rate.isPresent()) {
        // Without signs: a credit by default does not pay for a charge by default.
        BigDecimal amount = balance.amounts().gross().multiply(rate.get());
        total = total.add(amount);
        for (RuleRef rule : balance.key().place().rules()) {
          used.add(rule);
          placed.merge(rule.dimension(), amount, BigDecimal::add);
        }
      }
    }
    List<PortfolioPage.RuleRow> rows = new ArrayList<>();
    for (RuleTable table : run.results().mappings().ruleTables()) {
      String name = table.dimension().name();
      BigDecimal amount = placed.getOrDefault(name, BigDecimal.ZERO);
      rows.add(
          new PortfolioPage.RuleRow(
              Wording.capital(name.replace('-', ' ')),
              NumberFormats.count(table.rules().size()),
              NumberFormats.count(
                  used.stream().filter(rule -> rule.dimension().equals(name)).count()),
              new RoundedAmount(amount, amount).shareOf(new RoundedAmount(total, total)),
              NumberFormats.money(total.subtract(amount), run.currency())));
    }
    return rows;
  }

  private static List<PortfolioPage.TermRow> metrics() {
    List<PortfolioPage.TermRow> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      rows.add(term(metric.column(), metric.meaning()));
    }
    return rows;
  }

  private static List<PortfolioPage.TermRow> scores() {
    return Arrays.stream(ScoreMetric.values())
        .map(metric -> term(metric.title(), metric.meaning()))
        .toList();
  }

  private static String attribution(Taxonomy.Version version) {
    return Wording.capital(version.layer().replace('-', ' '))
        + ", version "
        + version.version()
        + ": "
        + version.attribution();
  }
}
