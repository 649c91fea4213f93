package dev.towerbook.report.page;

import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.QuadrantChart;
import dev.towerbook.report.chart.QuadrantChart.Names;
import dev.towerbook.report.chart.QuadrantChart.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the applications stand by technical and business fit. The grey dots behind a single
 * application are a sample of at most 150, taken evenly, so that a page costs the same in a
 * portfolio of any size.
 *
 * @param spots scored applications, largest cost first
 * @param byId the same, to be looked up
 * @param unscored applications without both scores
 */
public record FitMap(
    List<Placed> spots, Map<String, Placed> byId, List<Spot> behind, int unscored) {

  private static final int SAMPLE = 150;
  private static final BigDecimal MIDDLE = BigDecimal.valueOf(3);

  /** An application with both scores. */
  public record Placed(
      String id,
      String name,
      BigDecimal technical,
      BigDecimal business,
      BigDecimal cost,
      String colour) {

    Spot spot(String label) {
      return new Spot(label, technical, business, cost, colour);
    }

    private Spot dot() {
      return new Spot(id, technical, business, BigDecimal.ZERO, Palette.PRIOR);
    }
  }

  public FitMap {
    spots = List.copyOf(spots);
    byId = Map.copyOf(byId);
    behind = List.copyOf(behind);
  }

  static FitMap of(RunResults results) {
    List<Placed> placed = new ArrayList<>();
    results.figures().forEach((id, figures) -> placed(results, figures).ifPresent(placed::add));
    placed.sort(Comparator.comparing(Placed::cost).reversed().thenComparing(Placed::id));
    int stride = Math.max(1, (placed.size() + SAMPLE - 1) / SAMPLE);
    List<Spot> behind = new ArrayList<>();
    for (int i = 0; i < placed.size(); i += stride) {
      behind.add(placed.get(i).dot());
    }
    return new FitMap(
        placed,
        placed.stream().collect(Collectors.toMap(Placed::id, one -> one)),
        behind,
        results.figures().size() - placed.size());
  }

  private static Optional<Placed> placed(RunResults results, ApplicationFigures figures) {
    Recommendation recommendation = results.recommendations().get(figures.application().id());
    Optional<BigDecimal> technical = figures.application().technicalFit();
    Optional<BigDecimal> business = figures.application().businessFit();
    if (recommendation == null || technical.isEmpty() || business.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Placed(
            figures.application().id(),
            figures.application().name(),
            technical.get(),
            business.get(),
            figures.statement().fullyLoaded().max(BigDecimal.ZERO),
            Wording.colour(recommendation.disposition())));
  }

  /** True if an application has both scores. */
  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** One application before all others; empty if it is not scored. */
  public Optional<Markup> around(String id, Frame frame) {
    return Optional.ofNullable(byId.get(id))
        .map(
            own ->
                Markup.of(
                    new QuadrantChart(
                        frame,
                        List.of(
                            new Spot(
                                own.name, own.technical, own.business, BigDecimal.ONE, own.colour)),
                        behind.stream().filter(spot -> !spot.label().equals(id)).toList(),
                        MIDDLE,
                        Names.TIME)));
  }

  /** The whole portfolio, bubbles by cost; the largest have names. */
  public Markup all(Frame frame, int named) {
    List<Spot> bubbles =
        spots.stream().limit(named).map(placed -> placed.spot(placed.name)).toList();
    List<Spot> rest = spots.stream().skip(named).map(placed -> placed.spot("")).toList();
    return Markup.of(new QuadrantChart(frame, bubbles, rest, MIDDLE, Names.TIME));
  }
}
