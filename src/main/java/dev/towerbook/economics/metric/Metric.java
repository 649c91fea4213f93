package dev.towerbook.economics.metric;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The catalogue of metrics. A constant's lower-case name is the column name that decision rules
 * use. Ratios carry {@link MathContext#DECIMAL64} (16 digits): they are compared with thresholds,
 * not added up.
 */
public enum Metric {
  BUSINESS_FIT(
      MetricFormat.SCORE,
      "business fit, 1 to 5, 5 is high",
      f -> score(f.application().businessFit(), "business fit")),
  TECHNICAL_FIT(
      MetricFormat.SCORE,
      "technical fit, 1 to 5, 5 is healthy",
      f -> score(f.application().technicalFit(), "technical fit")),
  CRITICALITY(
      MetricFormat.SCORE,
      "criticality, 1 to 5",
      f -> score(f.application().criticality(), "criticality")),
  LIFECYCLE(MetricFormat.WORD, "lifecycle stage", f -> word(f.application().lifecycle().name())),
  FORCED_KEEP(
      MetricFormat.WORD,
      "yes if a constraint forces to keep it",
      f -> yesNo(f.application().forcedKeep().isPresent())),
  HAS_SUCCESSOR(
      MetricFormat.WORD,
      "yes if a successor is named",
      f -> yesNo(f.application().successor().isPresent())),
  MONTHLY_TCO(
      MetricFormat.MONEY, "fully loaded TCO of the month", f -> new Measure.Known(f.cost())),
  TCO_CHANGE(
      MetricFormat.CHANGE,
      "TCO against the mean of up to twelve earlier months",
      Metric::tcoChange),
  WRAPPER_SHARE(
      MetricFormat.SHARE,
      "wrapper run and keep-alive in TCO",
      f -> shareOfCost(f, f.wrapperCost())),
  KEEP_ALIVE_SHARE(
      MetricFormat.SHARE,
      "wrapper keep-alive engineering in TCO",
      f -> shareOfCost(f, keepAlive(f))),
  WRAPPER_COUNT(MetricFormat.COUNT, "wrappers hosted", f -> count(f.wrappers().size())),
  OVERDUE_BRIDGES(
      MetricFormat.COUNT,
      "bridges past their end date, which count as patches",
      Metric::overdueBridges),
  EXCEPTIONS_PER_1000(
      MetricFormat.RATE, "wrapper exceptions per 1,000 runs", Metric::exceptionsPer1000),
  UNIT_COST(MetricFormat.UNIT_COST, "TCO per unit of use", f -> unitCost(f, f.month())),
  UNIT_COST_CHANGE(
      MetricFormat.CHANGE,
      "unit cost against the mean of up to twelve earlier months",
      UseFormulas::unitCostChange),
  MONTHS_OF_COST(MetricFormat.COUNT, "months with cost", Metric::monthsOfCost),
  AVOIDABLE_SHARE(
      MetricFormat.SHARE,
      "cost that ends with retirement, in TCO",
      f -> shareOfCost(f, avoidable(f))),
  RUN_SHARE(
      MetricFormat.SHARE, "run in TCO; unknown if the kind of more than 5 % is", RunShare::of),
  COST_PER_TRANSACTION(
      MetricFormat.UNIT_COST,
      "TCO per transaction, if that is a unit",
      f -> UseFormulas.costPer(f, UsageUnit.TRANSACTION)),
  COST_PER_API_CALL(
      MetricFormat.UNIT_COST,
      "TCO per API call, if that is a unit",
      f -> UseFormulas.costPer(f, UsageUnit.API_CALL)),
  COST_PER_WORKFLOW_RUN(
      MetricFormat.UNIT_COST,
      "TCO per workflow run, if that is a unit",
      f -> UseFormulas.costPer(f, UsageUnit.WORKFLOW_RUN)),
  SUPPORT_PER_BOT(MetricFormat.MONEY, "wrapper keep-alive per wrapper", UseFormulas::supportPerBot),
  EGRESS_COST(
      MetricFormat.MONEY,
      "cost of traffic to the outside",
      f -> UseFormulas.network(f, transfer -> transfer == Transfer.EGRESS)),
  INTER_SERVICE_COST(
      MetricFormat.MONEY,
      "cost of traffic between own services, zones, regions and through gateways",
      f -> UseFormulas.network(f, Transfer::isInternal)),
  UNCLASSIFIED_NETWORK_COST(
      MetricFormat.MONEY,
      "network cost that no rule of transfer.csv knows",
      f -> UseFormulas.network(f, transfer -> transfer == Transfer.UNCLASSIFIED)),
  WRAPPER_DEBT(
      MetricFormat.NUMBER,
      "wrapper debt from 0 to 1: weighted mean of its known parts",
      f -> DebtIndex.of(f).value()),
  WRAPPER_STANCE(
      MetricFormat.WORD,
      "what wrappers are to it: the worst of bridge-overdue, patch, bridge-on-time, none",
      f -> new Measure.Word(Words.word(WrapperStance.of(f).kind()))),
  COST_PER_CUSTOMER(
      MetricFormat.UNIT_COST,
      "TCO per customer, if customers are a unit",
      f -> UseFormulas.costPer(f, UsageUnit.CUSTOMER));

  private final MetricFormat format;
  private final String meaning;

  // Every formula is a lambda or method reference without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<ApplicationFigures, Measure> formula;

  Metric(MetricFormat format, String meaning, Function<ApplicationFigures, Measure> formula) {
    this.format = format;
    this.meaning = meaning;
    this.formula = formula;
  }

  /** The name that decision rules use. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is shown. */
  public MetricFormat format() {
    return format;
  }

  /** What it says, for the method annex. */
  public String meaning() {
    return meaning;
  }

  /** The words that it may be, sorted; none for a figure. */
  public SortedSet<String> words() {
    if (format != MetricFormat.WORD) {
      return Collections.emptySortedSet();
    }
    return switch (this) {
      case LIFECYCLE -> new TreeSet<>(Words.all(Lifecycle.class));
      case WRAPPER_STANCE -> new TreeSet<>(Words.all(WrapperStance.Kind.class));
      default -> new TreeSet<>(List.of("no", "yes"));
    };
  }

  /** Computes it. */
  public Measure of(ApplicationFigures figures) {
    Measure measure = formula.apply(figures);
    Optional<String> unknown = figures.whyUnknown();
    return unknown.isPresent() && isOfCost() && measure.isKnown()
        ? new Measure.Unknown(unknown.get())
        : measure;
  }

  /** True if it is computed from the cost of the month. */
  private boolean isOfCost() {
    return switch (format) {
      case MONEY, UNIT_COST, SHARE, CHANGE -> true;
      case SCORE, WORD, RATE, YEARS, NUMBER, COUNT -> false;
    };
  }

  /** A month whose cost has no exchange rate did cost something. */
  private static Measure monthsOfCost(ApplicationFigures figures) {
    return count(figures.history().size() + figures.unknown().size());
  }

  /** The metric of a column name. */
  public static Optional<Metric> named(String column) {
    for (Metric metric : values()) {
      if (metric.column().equals(column)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }

  private static Measure score(Optional<BigDecimal> score, String name) {
    return score
        .<Measure>map(Measure.Known::new)
        .orElseGet(() -> new Measure.Unknown(name + " is not scored"));
  }

  private static Measure word(String name) {
    return new Measure.Word(name.toLowerCase(Locale.ROOT));
  }

  private static Measure yesNo(boolean yes) {
    return new Measure.Word(yes ? "yes" : "no");
  }

  private static Measure count(int number) {
    return new Measure.Known(BigDecimal.valueOf(number));
  }

  static BigDecimal keepAlive(ApplicationFigures figures) {
    return figures.withWrappers()
        ? figures.statement().byLayer().getOrDefault(Layer.WRAPPER_KEEP_ALIVE, BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  private static BigDecimal avoidable(ApplicationFigures figures) {
    return figures
        .statement()
        .operating(l -> l.place().avoidable() && (figures.withWrappers() || !l.isWrapper()));
  }

  static Measure shareOfCost(ApplicationFigures figures, BigDecimal part) {
    String none = "TCO of the month is not above zero";
    return figures.cost().signum() < 0
        ? new Measure.Unknown(none)
        : Measure.part(part, figures.cost(), none);
  }

  private static Measure overdueBridges(ApplicationFigures figures) {
    long overdue =
        figures.wrappers().stream().filter(wrapper -> wrapper.overdue(figures.month())).count();
    return new Measure.Known(BigDecimal.valueOf(overdue));
  }

  private static Measure exceptionsPer1000(ApplicationFigures figures) {
    if (figures.wrappers().isEmpty()) {
      return new Measure.NotApplicable("no wrapper");
    }
    for (UsageTotal count : figures.wrapperUsage()) {
      boolean matters =
          count.unit().equals(UsageUnit.WORKFLOW_RUN) || count.unit().equals(UsageUnit.EXCEPTION);
      if (matters && count.incomplete().isPresent()) {
        return new Measure.Unknown(count.subject().name() + ": " + count.incomplete().get());
      }
    }
    BigDecimal runs = quantity(figures.wrapperUsage(), UsageUnit.WORKFLOW_RUN);
    BigDecimal exceptions = quantity(figures.wrapperUsage(), UsageUnit.EXCEPTION);
    if (runs.signum() <= 0) {
      return new Measure.Unknown("no run count in " + figures.month());
    }
    if (exceptions.signum() < 0) {
      return new Measure.Unknown("exceptions of " + figures.month() + " are below zero");
    }
    return new Measure.Known(exceptions.movePointRight(3).divide(runs, MathContext.DECIMAL64));
  }

  private static BigDecimal quantity(List<UsageTotal> usage, UsageUnit unit) {
    return usage.stream()
        .filter(count -> count.unit().equals(unit))
        .collect(Sums.of(UsageTotal::quantity));
  }

  /** TCO of a month per unit of the application's own usage unit. */
  public static Measure unitCost(ApplicationFigures figures, YearMonth month) {
    return UseFormulas.unitCost(figures, month);
  }

  private static Measure tcoChange(ApplicationFigures figures) {
    List<BigDecimal> earlier = new ArrayList<>();
    YearMonth first = UseFormulas.firstOfMean(figures.month());
    SortedMap<YearMonth, String> unknown = figures.unknown().subMap(first, figures.month());
    if (!unknown.isEmpty()) {
      return figures.costOf(unknown.lastKey());
    }
    for (YearMonth month : figures.history().subMap(first, figures.month()).keySet()) {
      figures.costOf(month).number().ifPresent(earlier::add);
    }
    return UseFormulas.changeAgainstMean(figures.cost(), earlier, "no earlier month with cost");
  }
}
