package dev.towerbook.report.page;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.plan.BudgetUse;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.SharedPool;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Budgets of business units beside what they consumed. */
final class BudgetRows {

  private static final int MOST = 30;
  private static final double NAME_ROOM = 150;
  private static final double SIZE = 8;

  private BudgetRows() {}

  static Sentence headline(PageContext run) {
    List<BudgetUse> whole =
        run.results().plan().budgets().stream().filter(BudgetUse::isWhole).toList();
    long planned = whole.stream().filter(one -> one.budget().isPresent()).count();
    if (planned == 0) {
      return Sentence.plain("No business unit has a budget on the shelf");
    }
    long over = whole.stream().filter(BudgetRows::isOver).count();
    return Sentence.of(
        "{} of {} business units with a budget " + (over == 1 ? "is" : "are") + " over it",
        NumberFormats.count(over),
        NumberFormats.count(planned));
  }

  private static boolean isOver(BudgetUse one) {
    return one.variance() instanceof Measure.Known known && known.value().signum() > 0;
  }

  /**
   * All of them.
   *
   * @param units business unit → what it consumed, as the bill above shows it
   */
  static List<ScorePage.BudgetRow> of(PageContext run, Map<String, RoundedAmount> units) {
    return run.results().plan().budgets().stream()
        .limit(MOST)
        .map(one -> row(run, one, shown(one, units)))
        .toList();
  }

  private static RoundedAmount shown(BudgetUse one, Map<String, RoundedAmount> units) {
    RoundedAmount own = RoundedAmount.of(one.amount());
    return one.isWhole() ? units.getOrDefault(one.businessUnit(), own) : own;
  }

  private static ScorePage.BudgetRow row(PageContext run, BudgetUse one, RoundedAmount amount) {
    Optional<RoundedAmount> budget = one.budget().map(of -> RoundedAmount.of(of.monthly()));
    return new ScorePage.BudgetRow(
        run.name(label(run, one), NAME_ROOM, SIZE),
        one.isWhole(),
        budget.map(run::figure),
        run.figure(amount),
        budget.map(of -> amount.change(of, run.currency())),
        used(one),
        budget.map(of -> ApplicationView.tone(amount.minus(of).exact())).orElse("muted"));
  }

  private static Optional<Figure> used(BudgetUse one) {
    return one.used() instanceof Measure.Known known
        ? Optional.of(NumberFormats.percent(known.value()))
        : Optional.empty();
  }

  private static String label(PageContext run, BudgetUse one) {
    if (one.isWhole()) {
      return Optional.ofNullable(run.catalogue().businessUnits().get(one.businessUnit()))
          .map(BusinessUnit::name)
          .orElse(one.businessUnit());
    }
    return run.results()
        .mappings()
        .sharedPool(one.service())
        .map(SharedPool::name)
        .orElseGet(() -> run.application(one.service()).name());
  }
}
