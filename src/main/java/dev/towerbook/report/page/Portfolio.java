package dev.towerbook.report.page;

import dev.towerbook.decision.Disposition;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All applications with their totals as printed.
 *
 * @param applications largest TCO first, whatever its sign: a large credit is no small matter
 */
public record Portfolio(
    PageContext run,
    List<ApplicationView> applications,
    LayerSplit split,
    Optional<LayerSplit> priorSplit) {

  public Portfolio {
    applications = List.copyOf(applications);
  }

  public static Portfolio of(PageContext run) {
    List<ApplicationView> applications = new ArrayList<>();
    run.applicationIds().forEach(id -> applications.add(ApplicationView.of(run, id)));
    applications.sort(
        Comparator.<ApplicationView, BigDecimal>comparing(one -> one.tco().exact().abs())
            .reversed()
            .thenComparing(ApplicationView::id));
    return new Portfolio(
        run,
        applications,
        split(run.totals(), run.results().statements()),
        run.results().prior().flatMap(before -> run.prior().map(totals -> split(totals, before))));
  }

  private static LayerSplit split(RoundedTotals totals, MonthStatements statements) {
    List<TcoStatement> all = List.copyOf(statements.byApplication().values());
    return LayerSplit.of(totals.applications(), all);
  }

  public String currency() {
    return run.currency();
  }

  /** TCO of an application in the month before; zero if it had no cost then, empty if unknown. */
  public Optional<RoundedAmount> prior(ApplicationView one) {
    return run.priorApplications()
        .filter(totals -> run.unknownComparison(one.id()).isEmpty())
        .map(totals -> totals.application(one.id()));
  }

  /** Applications of a verdict. */
  public List<ApplicationView> with(Disposition verdict) {
    return applications.stream().filter(one -> one.verdict() == verdict).toList();
  }

  /** TCO of the applications of a verdict. */
  public RoundedAmount cost(Disposition verdict) {
    return RoundedAmount.sum(with(verdict), ApplicationView::tco);
  }

  public List<ApplicationView> flips() {
    return applications.stream().filter(one -> one.recommendation().flips()).toList();
  }

  /** Applications whose verdict the rule table disputes, the largest stake first. */
  public List<ApplicationView> contested() {
    return applications.stream()
        .filter(one -> one.recommendation().isContested())
        .sorted(Comparator.comparingDouble(one -> -one.recommendation().moneyAtStake().orElse(0)))
        .toList();
  }

  /** "Sep 26": at the head of a column. */
  public String priorMonth() {
    return run.priorMonth();
  }

  /** "Oct 26". */
  public String thisMonth() {
    return run.thisMonth();
  }
}
