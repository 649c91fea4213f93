package dev.towerbook.job;

import dev.towerbook.assess.Shelf;
import dev.towerbook.decision.Confidence;
import dev.towerbook.decision.Decision;
import dev.towerbook.decision.DecisionTable;
import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.Verdict;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.decision.recommend.OptionAssessor;
import dev.towerbook.economics.MonthBridges;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScopes;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.plan.MonthPlan;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.reach.NotDelivered;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.store.Book;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Cost lines → figures → a verdict per application, with and without its wrappers. */
final class AssessStep implements Tasklet {

  private final RunContext night;
  private final Book book;

  AssessStep(RunContext night, Book book) {
    this.night = night;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long start = System.nanoTime();
    List<UsageTotal> usage = night.monthBook().usage();
    MonthFigures months = new MonthFigures(night, usage);
    SortedMap<String, ApplicationFigures> figures = new TreeMap<>();
    SortedMap<String, Decision> decisions = new TreeMap<>();
    SortedMap<String, OptionAssessment> options = new TreeMap<>();
    for (TcoStatement statement : night.monthBook().statements().byApplication().values()) {
      ApplicationFigures of = months.of(statement);
      figures.put(statement.applicationId(), of);
      decisions.put(statement.applicationId(), decide(of));
    }
    TwoMonths balances = TwoMonths.of(night.monthBook(), book);
    MonthEconomics economics = economics(figures, decisions, balances);
    OptionAssessor money = new OptionAssessor(night.shelf().options());
    CostDoubt doubt = CostDoubt.of(night, balances.now(), economics.scaleCases());
    figures.forEach((id, of) -> options.put(id, money.assess(of, doubt.of(of))));
    Ranking ranking = Ranking.of(figures, night.shelf().score());
    Scorecards scorecards = new Scoring(night, months, balances).cards(figures, economics, usage);
    MonthPlan plan = plan(scorecards);
    night.assessment(
        new RunContext.Assessment(
            figures, decisions, economics, options, scorecards, ranking, plan));
    night.console().step("assess", summary(decisions), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  private MonthPlan plan(Scorecards scorecards) {
    Shelf shelf = night.shelf();
    return MonthPlan.of(
        shelf.budgets(),
        shelf.targets(),
        scorecards,
        shelf.mappings().catalogue().businessUnits().keySet(),
        night.monthBook().month());
  }

  /** Balances of the pack's month and of the month before; none if the book lacks it. */
  record TwoMonths(List<LedgerEntry> now, List<LedgerEntry> before) {
    static TwoMonths of(RunContext.MonthBook month, Book book) {
      return new TwoMonths(
          book.balances(month.month()),
          month.prior().map(prior -> book.balances(prior.month())).orElse(List.of()));
    }
  }

  private MonthEconomics economics(
      SortedMap<String, ApplicationFigures> figures,
      SortedMap<String, Decision> decisions,
      TwoMonths balances) {
    RunContext.MonthBook month = night.monthBook();
    Mappings mappings = night.shelf().mappings();
    ExchangeRates rates = ExchangeRates.of(mappings);
    SortedMap<String, Disposition> dispositions = new TreeMap<>();
    decisions.forEach((id, decision) -> dispositions.put(id, decision.verdict().disposition()));
    return new MonthEconomics(
        MonthEconomics.scaleCases(figures, night.shelf().tariffs(), month.month()),
        month
            .prior()
            .map(
                prior ->
                    MonthBridges.of(
                        new MonthBridges.Booked(prior, balances.before()),
                        new MonthBridges.Booked(month.statements(), balances.now()),
                        rates,
                        notDelivered()))
            .orElseGet(TreeMap::new),
        CommitmentScopes.of(balances.now(), rates, id -> advice(dispositions.get(id))),
        new Committing(night, book, dispositions).outlook(balances.now(), figures));
  }

  /** Balances of the month before whose source this month lacks. */
  private Predicate<LedgerEntry> notDelivered() {
    List<NotDelivered> missing = night.reach().absences().sources();
    Map<String, DeliveryFacts> deliveries = missing.isEmpty() ? Map.of() : book.deliveries();
    return balance -> {
      DeliveryFacts file = deliveries.get(balance.delivery());
      return file != null
          && missing.stream().anyMatch(source -> source.isOf(balance, file.source()));
    };
  }

  private static Advice advice(@Nullable Disposition disposition) {
    return switch (disposition) {
      case KEEP, REFACTOR -> Advice.LOOK_AT_STABLE_BASE;
      case RETIRE -> Advice.NEVER_TO_BE_RETIRED;
      case UNDECIDED -> Advice.WAIT_FOR_VERDICT;
      case null -> Advice.WAIT_FOR_VERDICT;
    };
  }

  private Decision decide(ApplicationFigures figures) {
    DecisionTable table = night.shelf().decisions();
    Verdict with = table.decide(measures(figures));
    Verdict without = table.decide(measures(figures.ignoringWrappers()));
    Optional<BigDecimal> confidence =
        Confidence.of(figures.statement(), night.shelf().mappings().sharedPools());
    return new Decision(figures.application().id(), with, without, confidence);
  }

  private Map<Metric, Measure> measures(ApplicationFigures figures) {
    Map<Metric, Measure> measures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      measures.put(metric, night.shelf().metrics().forVerdict(metric, metric.of(figures)));
    }
    return measures;
  }

  private static String summary(SortedMap<String, Decision> decisions) {
    Map<Disposition, Long> counts =
        decisions.values().stream()
            .collect(
                Collectors.groupingBy(
                    decision -> decision.verdict().disposition(),
                    () -> new EnumMap<>(Disposition.class),
                    Collectors.counting()));
    String words =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    long flips = decisions.values().stream().filter(Decision::flips).count();
    return decisions.isEmpty()
        ? "no application bears cost"
        : decisions.size() + " applications: " + words + "; " + flips + " flip with wrappers";
  }
}
