package dev.towerbook.report.page;

import dev.towerbook.decision.npv.CostEvidence;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.npv.OptionAssessor;
import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.OptionEstimates;
import dev.towerbook.decision.option.OptionShelf;
import dev.towerbook.decision.option.OptionTerms;
import dev.towerbook.decision.option.Validation;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.ThreePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What money says of the applications of the fixture: some are estimated, the others are not. */
final class OptionFixture {

  private static final List<String> ESTIMATED =
      List.of("broker-portal", "contact-centre", "general-ledger");

  private static final Validation CONFIRMED =
      new Validation(Optional.of("R. Klein"), Optional.of(LocalDate.of(2026, 3, 31)));

  private OptionFixture() {}

  static SortedMap<String, OptionAssessment> options(Map<String, ApplicationFigures> figures) {
    SortedMap<String, OptionEstimates> estimates = new TreeMap<>();
    ESTIMATED.forEach(id -> estimates.put(id, estimates(id.length() * 40_000.0)));
    OptionAssessor assessor = new OptionAssessor(new OptionShelf(OptionTerms.DEFAULTS, estimates));
    CostEvidence evidence = new CostEvidence(new Measure.Known(new BigDecimal("0.03")), false);
    SortedMap<String, OptionAssessment> options = new TreeMap<>();
    figures.forEach((id, of) -> options.put(id, assessor.assess(of, evidence)));
    return options;
  }

  private static OptionEstimates estimates(double size) {
    Map<Driver, ThreePoint> drivers = new EnumMap<>(Driver.class);
    for (Driver driver : Driver.values()) {
      if (!OptionEstimates.OF_LEDGER.contains(driver)) {
        drivers.put(driver, new ThreePoint(size * 0.8, size, size * 1.7));
      }
    }
    return new OptionEstimates(drivers, Map.of(), Optional.of(1), Optional.of(1), CONFIRMED);
  }
}
