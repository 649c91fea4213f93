package dev.towerbook.report.page;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One application with its totals as printed; what the parts of its page are made from.
 *
 * @param split fully loaded TCO, as the portfolio shows it
 * @param priorStatement of the month before; empty if the book has none for it
 */
public record ApplicationView(
    PageContext run,
    ApplicationFigures figures,
    Recommendation recommendation,
    LayerSplit split,
    Optional<TcoStatement> priorStatement,
    Optional<LayerSplit> priorSplit) {

  public static ApplicationView of(PageContext run, String id) {
    ApplicationFigures figures = run.results().figures().get(id);
    Recommendation recommendation = run.results().recommendations().get(id);
    if (figures == null || recommendation == null) {
      throw new IllegalArgumentException(id + " has no figures or no recommendation in this run");
    }
    Optional<TcoStatement> prior =
        run.results()
            .prior()
            .filter(before -> run.unknownComparison(id).isEmpty())
            .flatMap(before -> Optional.ofNullable(before.byApplication().get(id)));
    return new ApplicationView(
        run,
        figures,
        recommendation,
        LayerSplit.of(run.totals().application(id), List.of(figures.statement())),
        prior,
        prior.flatMap(
            statement ->
                run.priorApplications()
                    .map(before -> LayerSplit.of(before.application(id), List.of(statement)))));
  }

  /** What money says of it. */
  public OptionAssessment options() {
    return recommendation.options();
  }

  public String id() {
    return figures.application().id();
  }

  public Application application() {
    return figures.application();
  }

  /** The verdict. */
  public Disposition verdict() {
    return recommendation.disposition();
  }

  /** The same if nobody had automated around it. */
  public Disposition verdictWithout() {
    return recommendation.withoutWrappers().disposition();
  }

  public TcoStatement statement() {
    return figures.statement();
  }

  public String currency() {
    return run.currency();
  }

  /** "Sep 26": at the head of a column. */
  public String priorMonth() {
    return run.priorMonth();
  }

  /** "Oct 26". */
  public String thisMonth() {
    return run.thisMonth();
  }

  public Figure figure(RoundedAmount amount) {
    return run.figure(amount);
  }

  public RoundedAmount tco() {
    return split.total();
  }

  /** A share of its TCO, if that is whole. */
  public Optional<Figure> share(RoundedAmount part) {
    return share(part, tco());
  }

  /** A share of a part of its TCO; unknown if some of it has no exchange rate. */
  public Optional<Figure> share(RoundedAmount part, RoundedAmount whole) {
    return figures.whyUnknown().isPresent() ? Optional.empty() : part.shareOf(whole);
  }

  /** Why there is no prior month; empty if there is one. */
  public String priorNote() {
    if (priorStatement.isPresent()) {
      return "";
    }
    String month = NumberFormats.shortMonth(run.month().minusMonths(1));
    return run.unknownComparison(id())
        .orElse(
            run.results().prior().isPresent() ? "no cost in " + month : "the book has no " + month);
  }

  Measure measure(Metric metric) {
    return recommendation.rules().figures().own().getOrDefault(metric, metric.of(figures));
  }

  Measure measureWithout(Metric metric) {
    return recommendation
        .rulesWithoutWrappers()
        .figures()
        .own()
        .getOrDefault(metric, metric.of(figures.ignoringWrappers()));
  }

  /** A metric's figure, if known. */
  public Optional<Figure> figure(Metric metric) {
    return known(metric, measure(metric));
  }

  public Optional<Figure> figureWithout(Metric metric) {
    return known(metric, measureWithout(metric));
  }

  private Optional<Figure> known(Metric metric, Measure measure) {
    return measure.number().map(known -> NumberFormats.figure(metric.format(), known, currency()));
  }

  /** Why a metric has no figure; empty if it has one. */
  public String whyUnknown(Metric metric) {
    return switch (measure(metric)) {
      case Measure.Unknown unknown -> unknown.reason().replace('_', ' ');
      case Measure.NotApplicable none -> none.reason();
      case Measure.Known known -> "";
      case Measure.Word word -> "";
    };
  }

  /** Operating lines that reached it without a shared pool. */
  public List<AllocatedCost> directLines() {
    return operating(statement()).stream().filter(line -> !line.isShared()).toList();
  }

  /** Operating lines that came through shared pools. */
  public List<AllocatedCost> sharedLines() {
    return operating(statement()).stream().filter(AllocatedCost::isShared).toList();
  }

  public static List<AllocatedCost> operating(TcoStatement statement) {
    return statement.lines().stream()
        .filter(line -> line.place().expense() == Expense.OPEX)
        .toList();
  }

  /** {@code better} if a cost fell, {@code worse} if it rose, else {@code muted}. */
  public static String tone(RoundedAmount now, Optional<RoundedAmount> prior) {
    return prior.map(before -> tone(now.minus(before).exact())).orElse("muted");
  }

  /** {@code better} if a cost fell, {@code worse} if it rose. */
  public static String tone(BigDecimal change) {
    return switch (change.signum()) {
      case 1 -> "worse";
      case -1 -> "better";
      default -> "muted";
    };
  }
}
