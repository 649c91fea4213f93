package dev.towerbook.ledger.month;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.CostSource;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.gap.UnratedCost;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Postings, places and cost lines that differ in one thing only. */
public final class Postings {

  public static final CostSource CLOUD =
      new CostSource(Optional.of(SourceKind.BILL), "P", "S", "", "", "r1");

  private Postings() {}

  public static CostCategory place(Layer layer, String subPool, RunChange runChange, boolean ends) {
    return new CostCategory(
        layer, "Pool", subPool, "Compute", "", "production", Transfer.NONE, runChange, ends);
  }

  public static MonthlyCost to(CostObject.Assigned target, String effective) {
    return to(target, effective, "0");
  }

  public static MonthlyCost to(CostObject.Assigned target, String effective, String hours) {
    BigDecimal amount = new BigDecimal(effective);
    CostCategory place = place(Layer.INFRASTRUCTURE, "Licensing", RunChange.RUN, true);
    return new MonthlyCost(target, place, CLOUD, amount, amount, new BigDecimal(hours), 1);
  }

  public static MonthlyCost toApplication(String id, String effective) {
    return to(new CostObject.Application(id), effective);
  }

  public static MonthLedger ledger(List<MonthlyCost> costs) {
    return ledger(Portfolio.MAY, "EUR", costs, List.of());
  }

  /** A month in which no policy moves unused commitments. */
  public static MonthLedger ledger(
      YearMonth month, String currency, List<MonthlyCost> costs, List<UnratedCost> unrated) {
    Suspense suspense = new Suspense.Fold().of(costs);
    return new MonthLedger(month, currency, costs, List.of(), unrated, suspense);
  }

  /** A line of an application that came directly, through a wrapper or through a pool. */
  public static AllocatedCost line(
      String application, CostCategory place, String wrapper, String pool, String amount) {
    CostSource source = new CostSource(Optional.of(SourceKind.BILL), "P", "S", wrapper, pool, "r1");
    return new AllocatedCost(
        new CostObject.Application(application), place, source, new BigDecimal(amount));
  }
}
