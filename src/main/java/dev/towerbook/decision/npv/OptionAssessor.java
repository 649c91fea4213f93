package dev.towerbook.decision.npv;

import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Horizon;
import dev.towerbook.decision.option.OptionEstimates;
import dev.towerbook.decision.option.OptionInputs;
import dev.towerbook.decision.option.OptionShelf;
import dev.towerbook.decision.option.OptionThresholds;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.Simulation;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.economics.metric.ThreePoint;
import dev.towerbook.mapping.catalogue.Application;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Ledger and estimates → what money says of each application. */
public final class OptionAssessor {

  private final OptionShelf shelf;
  private final Simulation simulation;

  /** Judges by the terms and estimates of a shelf. */
  public OptionAssessor(OptionShelf shelf) {
    this.shelf = shelf;
    this.simulation = new Simulation(shelf.terms().seed(), shelf.terms().draws());
  }

  /** Judges one application with and without its wrappers. */
  public OptionAssessment assess(ApplicationFigures figures, CostEvidence evidence) {
    String id = figures.application().id();
    OptionEstimates estimates = shelf.of(id);
    List<String> missing = new ArrayList<>(estimates.missing());
    YearMonth first = figures.month().minusMonths(shelf.terms().trailingMonths() - 1L);
    missing.addAll(figures.unknown().tailMap(first).values());
    List<DebtSign> debt = debt(figures, evidence);
    if (!missing.isEmpty()) {
      return new OptionAssessment(
          id, !estimates.drivers().isEmpty(), Optional.empty(), missing, debt);
    }
    YearlyCost cost = YearlyCost.of(figures.history(), shelf.terms().trailingMonths());
    OptionCase with = option(figures, evidence, cost);
    OptionCase without = with.withoutWrappers(cost.unavoidableRun());
    OptionThresholds thresholds = shelf.terms().thresholds();
    WrapperFlip verdicts =
        new WrapperFlip(
            NpvVerdict.of(with, simulation, thresholds),
            NpvVerdict.of(without, simulation, thresholds));
    return new OptionAssessment(
        id,
        true,
        Optional.of(new OptionAssessment.Judged(with, verdicts, Sensitivity.of(with.inputs()))),
        List.of(),
        debt);
  }

  private List<DebtSign> debt(ApplicationFigures figures, CostEvidence evidence) {
    double share =
        figures.history().isEmpty()
            ? 0
            : YearlyCost.of(figures.history(), shelf.terms().trailingMonths()).wrapperShare();
    return new WrapperDebt(Quarters.wrapperShares(sinceKnown(figures)), evidence.flawedAtScale())
        .signs(share, shelf.terms().thresholds());
  }

  /** The months after the newest one whose cost is unknown: quarters have no gaps. */
  private static SortedMap<YearMonth, MonthCost> sinceKnown(ApplicationFigures figures) {
    return figures.unknown().isEmpty()
        ? figures.history()
        : figures.history().tailMap(figures.unknown().lastKey());
  }

  private OptionCase option(ApplicationFigures figures, CostEvidence evidence, YearlyCost cost) {
    OptionEstimates estimates = shelf.of(figures.application().id());
    Map<Driver, ThreePoint> drivers = new EnumMap<>(Driver.class);
    drivers.putAll(estimates.drivers());
    drivers.put(Driver.KEEP_RUN, ThreePoint.exactly(cost.run()));
    drivers.put(Driver.KEEP_AUTOMATION, ThreePoint.exactly(cost.wrappers()));
    drivers.put(Driver.RETIRE_UNAVOIDABLE, ThreePoint.exactly(cost.unavoidable()));
    Horizon horizon =
        shelf
            .terms()
            .horizon(estimates.buildYears().orElseThrow(), estimates.exitYears().orElseThrow());
    Application application = figures.application();
    Evidence known =
        new Evidence(
            figures.history().size(),
            evidence.unallocatedShare(),
            estimates
                .validation()
                .at(figures.month(), shelf.terms().thresholds().validationMonths()),
            application.businessFit().map(BigDecimal::doubleValue),
            application.technicalFit().map(BigDecimal::doubleValue));
    return new OptionCase(
        application.id(),
        new OptionInputs(horizon, drivers, estimates.causes()),
        known,
        application.forcedKeep());
  }
}
