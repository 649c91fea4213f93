package dev.towerbook.report.page;

import dev.towerbook.assess.Assessment;
import dev.towerbook.assess.MonthHistory;
import dev.towerbook.assess.MonthTotals;
import dev.towerbook.assess.PackMonths;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.ranking.PortfolioScore;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.Grounds;
import dev.towerbook.decision.recommend.MarginalCost;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.rules.RuleVerdict;
import dev.towerbook.economics.CostDrivers;
import dev.towerbook.economics.MonthBridges;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentScopes;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.operation.OperationInputs;
import dev.towerbook.economics.plan.UnitSpend;
import dev.towerbook.economics.scorecard.ScoreInputs;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.ledger.prove.Reconciliation;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.reach.Absences;
import dev.towerbook.ledger.reach.FarFiles;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.RunResults;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A whole run over the fixture's shelf and book: the real allocation, no files. */
public final class RunFixture {

  private final Mappings mappings;
  private final BookFixture.Book book = BookFixture.book();
  private final ExchangeRates rates;
  private final SortedMap<YearMonth, MonthLedger> ledgers = new TreeMap<>();
  private final SortedMap<YearMonth, Allocation> allocations = new TreeMap<>();
  private final SortedMap<YearMonth, MonthStatements> statements = new TreeMap<>();

  /** False to leave out what has no exchange rate. */
  private final boolean unrated;

  private RunFixture(boolean unrated) {
    this(unrated, ShelfFixture.mappings());
  }

  private RunFixture(boolean unrated, Mappings mappings) {
    this.unrated = unrated;
    this.mappings = mappings;
    rates = new ExchangeRates("EUR", mappings.exchangeRates());
  }

  /** A run whose applications have long names that differ in the middle only. */
  static RunResults longNames() {
    Mappings of = ShelfFixture.mappings();
    Catalogue named = of.catalogue();
    SortedMap<String, Application> applications = new TreeMap<>();
    named.applications().forEach((id, one) -> applications.put(id, longNamed(one)));
    Catalogue renamed =
        new Catalogue(
            named.businessUnits(),
            applications,
            named.aliases(),
            named.capabilities(),
            named.capabilityLinks(),
            named.wrappers(),
            named.wrapperHosts(),
            named.units());
    Mappings shelf =
        new Mappings(
            of.settings(),
            of.taxonomy(),
            renamed,
            of.sharedPools(),
            of.commitmentPolicies(),
            of.labourRates(),
            of.exchangeRates(),
            of.tagKeys(),
            of.requiredTags(),
            of.ruleTables(),
            of.rulesHash());
    return new RunFixture(true, shelf).run(BookFixture.MONTH);
  }

  private static Application longNamed(Application one) {
    return new Application(
        one.id(),
        "Platform of the Group for " + one.id() + ", Production in Europe and Asia",
        one.businessUnit(),
        one.businessOwner(),
        one.itOwner(),
        one.lifecycle(),
        one.inService(),
        one.plannedRetire(),
        one.criticality(),
        one.businessFit(),
        one.technicalFit(),
        one.unit(),
        one.forcedKeep(),
        one.successor(),
        one.note());
  }

  public static RunResults results() {
    return new RunFixture(true).run(BookFixture.MONTH);
  }

  /** The first month, which has no month before. */
  public static RunResults firstMonth() {
    return new RunFixture(true).run(BookFixture.FIRST);
  }

  /** The first month without what has no exchange rate. */
  static RunResults firstMonthInEuro() {
    return new RunFixture(false).run(BookFixture.FIRST);
  }

  private RunResults run(YearMonth month) {
    for (YearMonth m = BookFixture.FIRST; !m.isAfter(month); m = m.plusMonths(1)) {
      MonthLedger ledger = MonthLedger.of(m, entries(m), rates, CommitmentPolicies.NONE);
      Allocation allocation = Allocation.of(ledger, usage(m), mappings);
      ledgers.put(m, ledger);
      allocations.put(m, allocation);
      statements.put(m, MonthStatements.of(allocation));
    }
    SortedMap<String, ApplicationFigures> figures = new TreeMap<>();
    for (TcoStatement statement : at(statements, month).byApplication().values()) {
      figures.put(statement.applicationId(), figures(statement));
    }
    MonthEconomics economics = economics(month, figures);
    return new RunResults(
        new RunFacts(
            month,
            "Halden Insurance",
            "EUR",
            "9ab4".repeat(16),
            mappings.rulesHash(),
            new TreeMap<>(Map.of("settings.csv", "5e77".repeat(16))),
            "0.1.0"),
        new PackReach(
            month, Optional.empty(), List.of(), Absences.NONE, List.of(), FarFiles.of(List.of())),
        mappings,
        new PackMonths(data(month), before(month), history(), book.usage()),
        new Assessment(
            figures,
            recommendations(figures, economics.scaleCases()),
            economics,
            scorecards(month, figures),
            Ranking.of(figures, PortfolioScore.EVEN),
            ScoreFixture.plan(scorecards(month, figures), month)),
        counts(month),
        new DeliveryRegister(
            SourceFixture.deliveries(book.entries()), List.of(), List.of(), List.of()),
        SourceFixture.restatement(month),
        SourceFixture.openMonth(),
        List.of(),
        SourceFixture.problems(),
        new Reconciliation(checks(month)));
  }

  private MonthData data(YearMonth month) {
    return new MonthData(
        rates,
        entries(month),
        at(ledgers, month),
        at(allocations, month),
        at(statements, month),
        usage(month));
  }

  private Optional<MonthData> before(YearMonth month) {
    return Optional.of(month.minusMonths(1))
        .filter(before -> statements.containsKey(before))
        .map(this::data);
  }

  private MonthEconomics economics(YearMonth month, SortedMap<String, ApplicationFigures> figures) {
    SortedMap<String, ScaleCase> cases =
        MonthEconomics.scaleCases(figures, ScoreFixture.tariffs(), month);
    SortedMap<String, CostBridge> bridges =
        before(month)
            .map(prior -> MonthBridges.of(prior, data(month), entry -> false))
            .orElseGet(TreeMap::new);
    return new MonthEconomics(
        cases,
        MonthEconomics.furtherCases(figures),
        bridges,
        before(month)
            .map(prior -> CostDrivers.of(prior, data(month), bridges, figures, cases))
            .orElse(CostDrivers.NONE),
        CommitmentScopes.of(entries(month), rates, id -> CommitmentScope.Advice.NONE),
        CommitmentFixture.outlook(entries(month), month, rates));
  }

  private Scorecards scorecards(YearMonth month, SortedMap<String, ApplicationFigures> figures) {
    return Scorecards.of(
        new ScoreInputs(
            mappings,
            ScoreFixture.metrics(),
            ScoreFixture.initiatives(),
            ScoreFixture.models(),
            ScoreFixture.tariffs(),
            0.08,
            new MonthInputs(data(month), figures),
            before(month).map(prior -> new MonthInputs(prior, figures(prior.statements()))),
            economics(month, figures).scaleCases(),
            new OperationInputs(
                mappings,
                wrapperCosts(line -> true),
                wrapperCosts(line -> line.place().layer() == Layer.WRAPPER_KEEP_ALIVE),
                book.usage(),
                List.of()),
            TagMonths.NONE));
  }

  private SortedMap<String, ApplicationFigures> figures(MonthStatements of) {
    SortedMap<String, ApplicationFigures> figures = new TreeMap<>();
    of.byApplication().forEach((id, statement) -> figures.put(id, figures(statement)));
    return figures;
  }

  private SortedMap<String, SortedMap<YearMonth, BigDecimal>> wrapperCosts(
      Predicate<AllocatedCost> which) {
    SortedMap<String, SortedMap<YearMonth, BigDecimal>> costs = new TreeMap<>();
    for (MonthStatements of : statements.values()) {
      for (TcoStatement statement : of.byApplication().values()) {
        for (AllocatedCost line : statement.lines()) {
          if (line.isWrapper() && line.place().expense() == Expense.OPEX && which.test(line)) {
            costs
                .computeIfAbsent(line.source().wrapper(), id -> new TreeMap<>())
                .merge(of.month(), line.amount(), BigDecimal::add);
          }
        }
      }
    }
    return costs;
  }

  private List<LedgerEntry> entries(YearMonth month) {
    return book.entries().stream()
        .filter(of -> of.key().billingMonth().equals(month))
        .filter(of -> unrated || rates.rate(month, of.key().origin().currency()).isPresent())
        .toList();
  }

  private List<TracedCount> counts(YearMonth month) {
    List<UsageTotal> counts = book.usage().stream().filter(c -> !c.month().isAfter(month)).toList();
    List<TracedCount.OfFile> files =
        counts.stream()
            .map(count -> new TracedCount.OfFile("usage/" + count.month() + ".csv", count))
            .toList();
    return TracedCount.of(counts, files);
  }

  private List<UsageTotal> usage(YearMonth month) {
    return book.usage().stream().filter(count -> count.month().equals(month)).toList();
  }

  private MonthHistory history() {
    SortedMap<YearMonth, MonthTotals> history = new TreeMap<>();
    statements.forEach(
        (month, of) ->
            history.put(
                month,
                new MonthTotals(
                    month,
                    at(ledgers, month).effective(),
                    at(ledgers, month).billed(),
                    of.fullyLoaded(),
                    of.byApplication().values().stream()
                        .map(TcoStatement::wrappers)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                    of.suspenseTotal(),
                    at(ledgers, month).suspense().gross(),
                    of.unallocatedTotal(),
                    of.unallocatedPools().gross(),
                    Optional.empty(),
                    Optional.empty())));
    return new MonthHistory(
        history,
        new TreeMap<>(),
        wrapperCosts(line -> true),
        wrapperCosts(line -> line.place().layer() == Layer.WRAPPER_KEEP_ALIVE),
        new TreeMap<>(),
        UnitSpend.EMPTY);
  }

  private ApplicationFigures figures(TcoStatement statement) {
    Application application =
        mappings.catalogue().application(statement.applicationId()).orElseThrow();
    SortedMap<YearMonth, ApplicationFigures.MonthCost> costs = new TreeMap<>();
    statements.forEach(
        (month, of) ->
            Optional.ofNullable(of.byApplication().get(application.id()))
                .ifPresent(
                    s ->
                        costs.put(
                            month,
                            new ApplicationFigures.MonthCost(
                                s.fullyLoaded(),
                                s.wrappers(),
                                s.fullyLoaded().subtract(s.avoidable()),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO))));
    SortedMap<YearMonth, BigDecimal> volumes = new TreeMap<>();
    for (UsageTotal count : book.usage()) {
      if (count.application().equals(Optional.of(application.id()))
          && application.unit().equals(Optional.of(count.unit()))) {
        volumes.put(count.month(), count.quantity());
      }
    }
    List<Wrapper> wrappers =
        mappings.catalogue().wrapperHosts().stream()
            .filter(host -> host.application().equals(application.id()))
            .map(WrapperHost::wrapper)
            .map(id -> mappings.catalogue().wrapper(id).orElseThrow())
            .toList();
    List<UsageTotal> counts =
        usage(statement.month()).stream()
            .filter(
                count ->
                    wrappers.stream().anyMatch(w -> count.wrapper().equals(Optional.of(w.id()))))
            .toList();
    return new ApplicationFigures(
        application,
        statement,
        costs,
        Collections.emptySortedMap(),
        volumes,
        Collections.emptySortedMap(),
        wrappers,
        counts,
        DebtTerms.DEFAULTS,
        true,
        List.of());
  }

  private static SortedMap<String, Recommendation> recommendations(
      SortedMap<String, ApplicationFigures> figures, Map<String, ScaleCase> curves) {
    SortedMap<String, OptionAssessment> options = OptionFixture.options(figures);
    SortedMap<String, Recommendation> all = new TreeMap<>();
    figures.forEach(
        (id, of) ->
            all.put(
                id,
                Recommendation.of(
                    at(options, id),
                    verdict(of),
                    verdict(of.ignoringWrappers()),
                    grounds(of, Optional.ofNullable(curves.get(id))))));
    return all;
  }

  private static Grounds grounds(ApplicationFigures of, Optional<ScaleCase> curve) {
    return new Grounds(
        of.application().forcedKeep(),
        of.history().size(),
        6,
        MarginalCost.of(curve),
        curve.filter(ScaleCase::isFlawed).isPresent(),
        Optional.of(new BigDecimal("0.8731")),
        List.of());
  }

  private static RuleVerdict verdict(ApplicationFigures figures) {
    Map<Metric, Measure> measures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      measures.put(metric, metric.of(figures));
    }
    boolean forced = figures.application().forcedKeep().isPresent();
    return VerdictFixture.of(forced, measures);
  }

  private List<Check> checks(YearMonth month) {
    List<Check> checks = new ArrayList<>();
    BigDecimal total = at(ledgers, month).effective();
    for (Check.Level level : Check.Level.values()) {
      BigDecimal tolerance = level == Check.Level.EXPECTED ? new BigDecimal("5") : BigDecimal.ZERO;
      BigDecimal right =
          level == Check.Level.EXPECTED ? total.subtract(new BigDecimal("1.2")) : total;
      checks.add(
          new Check(level, "all", Optional.of(month), "EUR", "effective", total, right, tolerance));
    }
    return checks;
  }

  private static <K, V> V at(SortedMap<K, V> all, K key) {
    return Optional.ofNullable(all.get(key)).orElseThrow();
  }
}
