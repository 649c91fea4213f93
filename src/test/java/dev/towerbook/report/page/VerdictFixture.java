package dev.towerbook.report.page;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.rules.RuleFigures;
import dev.towerbook.decision.rules.RuleVerdict;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A small decision table in code: the pages need verdicts of every kind. */
final class VerdictFixture {

  private static final BigDecimal MIDDLE = new BigDecimal("3");
  private static final BigDecimal WRAPPED = new BigDecimal("0.15");

  private VerdictFixture() {}

  static RuleVerdict of(boolean forced, Map<Metric, Measure> measures) {
    if (forced) {
      return verdict(Disposition.KEEP, "D10", "A constraint forces to keep it", measures);
    }
    if (!known(measures, Metric.BUSINESS_FIT) || !known(measures, Metric.TECHNICAL_FIT)) {
      String missing = "business fit is not scored";
      return new RuleVerdict(
          Disposition.UNDECIDED,
          "D20",
          "Rule D20 cannot be tested: " + missing,
          new RuleFigures(measures, Map.of()),
          List.of(missing),
          List.of());
    }
    boolean wanted = reaches(measures, Metric.BUSINESS_FIT, MIDDLE);
    boolean healthy = reaches(measures, Metric.TECHNICAL_FIT, MIDDLE);
    if (!wanted && !healthy) {
      return verdict(
          Disposition.RETIRE,
          "D30",
          "Business fit {business_fit} and technical fit {technical_fit} are both low, and"
              + " {avoidable_share} of its cost is avoidable",
          measures);
    }
    if (wanted && !healthy && reaches(measures, Metric.WRAPPER_SHARE, WRAPPED)) {
      return verdict(
          Disposition.REFACTOR,
          "D40",
          "The business needs it (fit {business_fit}) but wrappers carry {wrapper_share} of a cost"
              + " of {monthly_tco}, and {exceptions_per_1000} of 1,000 runs fail",
          measures);
    }
    return verdict(
        Disposition.KEEP,
        "D50",
        "Business fit {business_fit}, technical fit {technical_fit} and a TCO of {monthly_tco} are"
            + " in balance",
        measures);
  }

  private static RuleVerdict verdict(
      Disposition word, String rule, String reason, Map<Metric, Measure> measures) {
    return new RuleVerdict(
        word, rule, reason, new RuleFigures(measures, Map.of()), List.of(), List.of());
  }

  private static boolean known(Map<Metric, Measure> measures, Metric metric) {
    return measures.get(metric) instanceof Measure.Known;
  }

  private static boolean reaches(Map<Metric, Measure> measures, Metric metric, BigDecimal least) {
    return measures.get(metric) instanceof Measure.Known known
        && known.value().compareTo(least) >= 0;
  }
}
