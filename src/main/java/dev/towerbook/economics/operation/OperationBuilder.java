package dev.towerbook.economics.operation;

import dev.towerbook.economics.control.ControlChart;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Sums;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts, costs and terms → how wrappers and applications ran in a month. */
public final class OperationBuilder {

  private static final Set<Layer> COMPUTE =
      EnumSet.of(Layer.INFRASTRUCTURE, Layer.DATA, Layer.NETWORK);
  private static final Set<Layer> SUPPORT = EnumSet.of(Layer.RUN_LABOUR, Layer.SUPPORT);

  private final OperationInputs inputs;
  private final MonthStatements statements;
  private final YearMonth month;
  private final OperationCounts counts;
  private final Map<CostObject.Listed, ExceptionTerms> terms;
  private final Set<CostObject.Listed> counted;

  private OperationBuilder(OperationInputs inputs, MonthStatements statements) {
    this.inputs = inputs;
    this.statements = statements;
    this.month = statements.month();
    this.counts = new OperationCounts(inputs.usage(), month);
    this.terms = inputs.bySubject();
    this.counted =
        inputs.usage().stream()
            .filter(count -> count.month().equals(month))
            .map(UsageTotal::subject)
            .collect(Collectors.toSet());
  }

  /** How all of them ran in the month of some statements. */
  public static Operations of(OperationInputs inputs, MonthStatements statements) {
    return new OperationBuilder(inputs, statements).build();
  }

  private Operations build() {
    SortedMap<String, Operation> wrappers = new TreeMap<>();
    List<SupportOverhead> support = new ArrayList<>();
    for (Wrapper wrapper : inputs.mappings().catalogue().wrappers().values()) {
      if (isSeen(wrapper.id())) {
        OperatedMonth now = wrapper(wrapper, month);
        wrappers.put(
            wrapper.id(),
            new Operation(
                now.subject(), Optional.of(workflow(now)), now.exceptions(counts), trends(now)));
        support.add(support(now));
      }
    }
    SortedMap<String, Operation> applications = new TreeMap<>();
    for (TcoStatement statement : statements.byApplication().values()) {
      CostObject.Application subject = new CostObject.Application(statement.applicationId());
      if (!counts.of(subject, UsageUnit.EXCEPTION).isEmpty()
          || counts.has(subject, UsageUnit.EXCEPTION, month)) {
        OperatedMonth now = application(subject, statement);
        applications.put(
            subject.id(),
            new Operation(subject, Optional.empty(), now.exceptions(counts), List.of(rates(now))));
      }
    }
    return new Operations(wrappers, applications, bySize(support));
  }

  /** True if a wrapper cost something or was counted in the month. */
  private boolean isSeen(String wrapper) {
    return statements.unconverted().ofWrapper(wrapper).isPresent()
        || inputs.costByWrapper().getOrDefault(wrapper, new TreeMap<>()).containsKey(month)
        || counted.contains(new CostObject.Wrapper(wrapper));
  }

  private OperatedMonth wrapper(Wrapper wrapper, YearMonth when) {
    CostObject.Wrapper subject = new CostObject.Wrapper(wrapper.id());
    Measure cost = cost(wrapper.id(), when);
    Measure support =
        cost.map(
            all -> amount(inputs.keepAliveByWrapper(), wrapper.id(), when).orElse(BigDecimal.ZERO));
    return new OperatedMonth(
        subject,
        Optional.of(wrapper),
        when,
        Optional.of(UsageUnit.WORKFLOW_RUN),
        cost.with(support, BigDecimal::subtract),
        support,
        terms.getOrDefault(subject, ExceptionTerms.none(subject)),
        inputs.mappings().settings().businessHourCost());
  }

  private Measure cost(String wrapper, YearMonth when) {
    if (when.equals(month)) {
      Optional<String> why = statements.unconverted().ofWrapper(wrapper);
      return why.<Measure>map(Measure.Unknown::new)
          .orElseGet(
              () ->
                  new Measure.Known(
                      amount(inputs.costByWrapper(), wrapper, when).orElse(BigDecimal.ZERO)));
    }
    return amount(inputs.costByWrapper(), wrapper, when)
        .<Measure>map(Measure.Known::new)
        .orElseGet(() -> new Measure.Unknown("no cost in " + when));
  }

  private static Optional<BigDecimal> amount(
      SortedMap<String, SortedMap<YearMonth, BigDecimal>> all, String wrapper, YearMonth when) {
    return Optional.ofNullable(all.get(wrapper)).map(months -> months.get(when));
  }

  private OperatedMonth application(CostObject.Application subject, TcoStatement statement) {
    Optional<String> why = statements.unconverted().ofApplication(subject.id());
    Optional<UsageUnit> own =
        inputs.mappings().catalogue().application(subject.id()).flatMap(Application::unit);
    return new OperatedMonth(
        subject,
        Optional.empty(),
        month,
        counts.base(subject, own),
        direct(statement, COMPUTE, why),
        direct(statement, SUPPORT, why),
        terms.getOrDefault(subject, ExceptionTerms.none(subject)),
        inputs.mappings().settings().businessHourCost());
  }

  private static Measure direct(TcoStatement statement, Set<Layer> layers, Optional<String> why) {
    return why.<Measure>map(Measure.Unknown::new)
        .orElseGet(
            () ->
                new Measure.Known(
                    statement.operating(
                        line -> !line.isWrapper() && layers.contains(line.place().layer()))));
  }

  private WorkflowCost workflow(OperatedMonth of) {
    return new WorkflowCost(
        CompletedRuns.of(counts, of.subject(), of.month()),
        of.compute(),
        of.support(),
        of.exceptions(counts).part(ExceptionPart.HUMAN_MINUTES).cost());
  }

  private SupportOverhead support(OperatedMonth of) {
    String id = of.subject().name();
    ExceptionTerms stated = of.terms();
    String file = " is not stated in catalogue/exception-terms.csv";
    Measure onCall =
        stated
            .onCall()
            .<Measure>map(Measure.Known::new)
            .orElseGet(() -> new Measure.Unknown("on_call_cost" + file));
    Measure tooling =
        stated
            .toolingPercent()
            .map(percent -> of.compute().map(percent.movePointLeft(2)::multiply))
            .orElseGet(() -> new Measure.Unknown("tooling_percent" + file));
    Measure cost = of.compute().with(of.support(), BigDecimal::add);
    return new SupportOverhead(
        SupportOverhead.Scope.WRAPPER,
        id,
        new Processes(inputs.mappings().catalogue()).of(id, stated),
        of.support(),
        onCall,
        tooling,
        Stream.of(of.support(), onCall, tooling)
            .flatMap(part -> part.number().stream())
            .collect(Sums.of(part -> part)),
        cost.number().filter(sum -> sum.signum() > 0).isPresent() ? 1 : 0,
        CompletedRuns.of(counts, of.subject(), month).completed());
  }

  /** All, then processes, then wrappers. */
  private static List<SupportOverhead> bySize(List<SupportOverhead> wrappers) {
    List<SupportOverhead> all = new ArrayList<>();
    if (wrappers.isEmpty()) {
      return all;
    }
    all.add(SupportOverhead.sum(SupportOverhead.Scope.PORTFOLIO, "", "", wrappers));
    for (String process : new TreeSet<>(wrappers.stream().map(SupportOverhead::process).toList())) {
      all.add(
          SupportOverhead.sum(
              SupportOverhead.Scope.PROCESS,
              process,
              process,
              wrappers.stream().filter(one -> one.process().equals(process)).toList()));
    }
    all.addAll(wrappers);
    return all;
  }

  private Trend rates(OperatedMonth of) {
    SortedMap<YearMonth, ControlChart.Part> parts = new TreeMap<>();
    SortedMap<YearMonth, BigDecimal> all =
        of.base().map(unit -> counts.of(of.subject(), unit)).orElseGet(TreeMap::new);
    counts
        .of(of.subject(), UsageUnit.EXCEPTION)
        .forEach(
            (when, exceptions) -> {
              BigDecimal count = all.get(when);
              if (count != null && count.signum() > 0 && exceptions.signum() >= 0) {
                parts.put(when, new ControlChart.Part(exceptions, count));
              }
            });
    return new Trend(
        of.subject(), Trend.Figure.EXCEPTIONS_PER_1000, of.base(), ControlChart.ofParts(parts));
  }

  private List<Trend> trends(OperatedMonth of) {
    SortedMap<YearMonth, BigDecimal> perRun = new TreeMap<>();
    SortedMap<YearMonth, BigDecimal> perException = new TreeMap<>();
    SortedMap<YearMonth, BigDecimal> keepAlive = new TreeMap<>();
    Wrapper wrapper = of.wrapper().orElseThrow();
    for (YearMonth when :
        inputs
            .costByWrapper()
            .getOrDefault(wrapper.id(), new TreeMap<>())
            .headMap(month.plusMonths(1))
            .keySet()) {
      OperatedMonth then = wrapper(wrapper, when);
      workflow(then).perCompleted().number().ifPresent(cost -> perRun.put(when, cost));
      then.exceptions(counts).perException().number().ifPresent(c -> perException.put(when, c));
      then.support().number().ifPresent(cost -> keepAlive.put(when, cost));
    }
    return List.of(
        rates(of),
        amounts(of, Trend.Figure.COST_PER_WORKFLOW_RUN, perRun),
        amounts(of, Trend.Figure.COST_PER_EXCEPTION, perException),
        amounts(of, Trend.Figure.KEEP_ALIVE, keepAlive));
  }

  private static Trend amounts(
      OperatedMonth of, Trend.Figure figure, SortedMap<YearMonth, BigDecimal> amounts) {
    return new Trend(of.subject(), figure, Optional.empty(), ControlChart.ofAmounts(amounts));
  }
}
