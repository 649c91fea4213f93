package dev.towerbook.economics.operation;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A wrapper or an application in one month: what it cost and counted, and what is stated of it.
 *
 * @param wrapper empty for an application
 * @param base what its exceptions are counted out of; empty if nothing is
 * @param compute what it costs to run, without people
 * @param support hours and contracts that keep it working
 * @param businessHour loaded cost of an hour of business staff
 */
record OperatedMonth(
    CostObject.Listed subject,
    Optional<Wrapper> wrapper,
    YearMonth month,
    Optional<UsageUnit> base,
    Measure compute,
    Measure support,
    ExceptionTerms terms,
    Optional<BigDecimal> businessHour) {

  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final String FILE = "catalogue/exception-terms.csv";

  /** What its exceptions cost, part by part. */
  ExceptionCost exceptions(OperationCounts counts) {
    Measure exceptions = counts.at(subject, UsageUnit.EXCEPTION, month);
    Map<ExceptionPart, ExceptionCost.Part> parts = new EnumMap<>(ExceptionPart.class);
    parts.put(ExceptionPart.HUMAN_MINUTES, humanMinutes(counts, exceptions));
    parts.put(ExceptionPart.RERUN_COMPUTE, reruns(counts, exceptions));
    parts.put(ExceptionPart.REWORK, rework(counts, exceptions));
    parts.put(ExceptionPart.SUPPORT, attributable());
    return new ExceptionCost(
        subject,
        counts.has(subject, UsageUnit.EXCEPTION, month),
        exceptions,
        operations(counts),
        base,
        parts);
  }

  /** What the exceptions are counted out of. */
  Measure operations(OperationCounts counts) {
    return base.map(unit -> counts.at(subject, unit, month))
        .orElseGet(() -> new Measure.Unknown("no count of transactions, runs or calls"));
  }

  private boolean isTech() {
    return wrapper.filter(one -> one.handler() == ExceptionHandler.TECH).isPresent();
  }

  private ExceptionCost.Part humanMinutes(OperationCounts counts, Measure exceptions) {
    if (isTech()) {
      return ExceptionCost.Part.within("in support: engineers book the minutes");
    }
    Optional<BigDecimal> stated = wrapper.flatMap(Wrapper::minutesPerException).or(terms::minutes);
    String where = wrapper.isPresent() ? "catalogue/wrappers.csv" : FILE;
    return worked(
        minutes(
            counts,
            UsageUnit.HUMAN_MINUTE,
            stated,
            exceptions,
            "minutes_per_exception is not stated in " + where),
        hour());
  }

  private ExceptionCost.Part rework(OperationCounts counts, Measure exceptions) {
    return worked(
        minutes(
            counts,
            UsageUnit.REWORK_MINUTE,
            terms.reworkMinutes(),
            exceptions,
            "rework_minutes_per_exception is not stated in " + FILE),
        hour());
  }

  /** Counted minutes, else those stated times the exceptions that a person reworks. */
  private ExceptionCost.Part minutes(
      OperationCounts counts,
      UsageUnit unit,
      Optional<BigDecimal> stated,
      Measure exceptions,
      String missing) {
    if (counts.has(subject, unit, month)) {
      return ExceptionCost.Part.of(counts.at(subject, unit, month), "counted minutes");
    }
    return stated
        .map(
            each ->
                ExceptionCost.Part.of(
                    by(counts, UsageUnit.BUSINESS_EXCEPTION, exceptions).map(each::multiply),
                    "stated minutes × exceptions"))
        .orElseGet(() -> ExceptionCost.Part.unknown(missing));
  }

  private ExceptionCost.Part worked(ExceptionCost.Part minutes, Measure hour) {
    boolean none = minutes.cost().number().filter(sum -> sum.signum() == 0).isPresent();
    Measure cost =
        none
            ? minutes.cost()
            : minutes
                .cost()
                .with(
                    hour,
                    (sum, rate) ->
                        sum.multiply(rate).divide(MINUTES_AN_HOUR, MathContext.DECIMAL64));
    return new ExceptionCost.Part(cost, minutes.cost(), hour, minutes.basis());
  }

  private Measure hour() {
    return terms
        .hourlyCost()
        .or(() -> businessHour)
        .<Measure>map(Measure.Known::new)
        .orElseGet(() -> new Measure.Unknown("settings.csv has no business_hour_cost"));
  }

  /** Those of one kind if they are counted apart, else all. */
  private Measure by(OperationCounts counts, UsageUnit kind, Measure all) {
    return counts.has(subject, kind, month) ? counts.at(subject, kind, month) : all;
  }

  private ExceptionCost.Part reruns(OperationCounts counts, Measure exceptions) {
    boolean counted = counts.has(subject, UsageUnit.RERUN, month);
    if (!counted && terms.reruns().isEmpty()) {
      return ExceptionCost.Part.unknown("reruns_per_exception is not stated in " + FILE);
    }
    Measure reruns =
        counted
            ? counts.at(subject, UsageUnit.RERUN, month)
            : by(counts, UsageUnit.SYSTEM_EXCEPTION, exceptions)
                .map(terms.reruns().orElseThrow()::multiply);
    Measure each =
        compute instanceof Measure.Known(BigDecimal cost)
                && operations(counts) instanceof Measure.Known(BigDecimal runs)
            ? Measure.ratio(cost, runs, "no run in " + month)
            : compute.with(operations(counts), BigDecimal::add);
    boolean none = reruns.number().filter(sum -> sum.signum() == 0).isPresent();
    Measure cost =
        none
            ? reruns
            : reruns.with(each, (runs, price) -> runs.multiply(price, MathContext.DECIMAL64));
    return new ExceptionCost.Part(
        cost, reruns, each, counted ? "counted re-runs" : "stated re-runs × exceptions");
  }

  private ExceptionCost.Part attributable() {
    Optional<BigDecimal> percent =
        terms.supportPercent().or(() -> wrapper.map(any -> BigDecimal.valueOf(100)));
    if (percent.isEmpty()) {
      return ExceptionCost.Part.unknown("support_percent is not stated in " + FILE);
    }
    BigDecimal part = percent.get().movePointLeft(2);
    return new ExceptionCost.Part(
        support.map(part::multiply),
        support,
        new Measure.Known(part),
        terms.supportPercent().isPresent()
            ? "stated part of support labour"
            : "all keep-alive engineering");
  }
}
