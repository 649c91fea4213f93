package dev.towerbook.decision.recommend;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.Extrapolation;
import dev.towerbook.economics.curve.Observation;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.metric.Measure;
import java.util.List;
import java.util.Optional;

/**
 * What one more unit costs at the volume of a normal month, and over which volumes that was seen.
 *
 * @param cost per unit in report currency; unknown with the reason if there is no curve that may be
 *     judged and no price list for the whole cost
 * @param unit what is counted; empty if the catalogue names none
 * @param lowest volume of a month seen; 0 if none was
 * @param highest volume of a month seen
 * @param grade how far the figure reaches beyond what was seen; empty if there is none
 */
public record MarginalCost(
    Measure cost, String unit, double lowest, double highest, Optional<Extrapolation> grade) {

  /** The application has no unit of use. */
  public static final MarginalCost NONE =
      new MarginalCost(new Measure.Unknown("no usage unit is named"), "", 0, 0, Optional.empty());

  /** As the cost curve has it, or the price list where there is one for the whole cost. */
  public static MarginalCost of(Optional<ScaleCase> scale) {
    return scale.map(MarginalCost::of).orElse(NONE);
  }

  private static MarginalCost of(ScaleCase of) {
    List<Double> volumes = of.curve().seen().stream().map(Observation::volume).sorted().toList();
    Optional<ScaleOutlook.Point> now = of.outlook().map(outlook -> outlook.points().getFirst());
    Measure cost =
        now.map(ScaleOutlook.Point::marginal).orElseGet(() -> new Measure.Unknown(why(of)));
    return new MarginalCost(
        cost,
        of.unit(),
        volumes.isEmpty() ? 0 : volumes.getFirst(),
        volumes.isEmpty() ? 0 : volumes.getLast(),
        now.filter(point -> cost.isKnown()).map(ScaleOutlook.Point::grade));
  }

  private static String why(ScaleCase of) {
    return of.curve().verdict() instanceof ScaleVerdict.InsufficientEvidence little
            && !little.reasons().isEmpty()
        ? String.join("; ", little.reasons())
        : "no cost curve";
  }

  /** True if a verdict can cite it. */
  public boolean isGraded() {
    return grade.isPresent();
  }

  /** Why there is none; empty if there is. */
  public String reason() {
    return cost instanceof Measure.Unknown unknown ? unknown.reason() : "";
  }
}
