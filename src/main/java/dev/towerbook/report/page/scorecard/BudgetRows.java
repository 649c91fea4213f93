package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.plan.BudgetUse;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
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
      return Sentence.plain("No business unit has a budget");
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
  static Filled<?> of(PageContext run, Map<String, RoundedAmount> units) {
    return Table.<BudgetUse>of("budgets", "fine tight even")
        .text("Business unit or service", "label", one -> name(run, one))
        .figure("Monthly budget", "budget", one -> budget(one).map(run::figure), DIM)
        .figure("Consumed", "amount", one -> run.figure(shown(one, units)))
        .figure(
            "Variance",
            "variance",
            one -> budget(one).map(of -> shown(one, units).change(of, run.currency())))
        .tone(one -> ApplicationView.tone(shown(one, units), budget(one)))
        .figure("Used %", "used", one -> one.used().number().map(NumberFormats::percent), END)
        .rows(run.results().plan().budgets().stream().limit(MOST).toList());
  }

  private static Cell name(PageContext run, BudgetUse one) {
    String name = run.name(label(run, one), NAME_ROOM, SIZE);
    return new Cell.Marked(name, one.isWhole() ? "b" : "indent");
  }

  private static Optional<RoundedAmount> budget(BudgetUse one) {
    return one.budget().map(of -> RoundedAmount.of(of.monthly()));
  }

  private static RoundedAmount shown(BudgetUse one, Map<String, RoundedAmount> units) {
    RoundedAmount own = RoundedAmount.of(one.amount());
    return one.isWhole() ? units.getOrDefault(one.businessUnit(), own) : own;
  }

  private static String label(PageContext run, BudgetUse one) {
    if (one.isWhole()) {
      return run.unitName(one.businessUnit());
    }
    boolean pool = run.results().mappings().sharedPool(one.service()).isPresent();
    return pool ? run.poolName(one.service()) : run.application(one.service()).name();
  }
}
