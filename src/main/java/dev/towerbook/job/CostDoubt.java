package dev.towerbook.job;

import dev.towerbook.decision.option.CostEvidence;
import dev.towerbook.economics.ApplicationFigures;
import dev.towerbook.economics.Measure;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.scorecard.TagSpend;
import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.Target;
import dev.towerbook.tco.MonthStatements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What stands against a verdict by money, from the ledger.
 *
 * @param nobodysShare part of the month's cost that reached no application, 0 to 1: some of it may
 *     belong to any application, so it stands against each
 */
record CostDoubt(Measure nobodysShare, TagSpend tags, SortedMap<String, ScaleCase> scaleCases) {

  static CostDoubt of(
      Night night, List<Balance> balances, SortedMap<String, ScaleCase> scaleCases) {
    Mappings mappings = night.shelf().mappings();
    return new CostDoubt(
        nobodysShare(night.monthBook().statements()),
        TagSpend.of(balances, ExchangeRates.of(mappings), mappings),
        scaleCases);
  }

  /** Negative amounts add no doubt. */
  private static Measure nobodysShare(MonthStatements month) {
    BigDecimal nobodys = month.suspenseTotal().add(month.unallocatedTotal()).max(BigDecimal.ZERO);
    return Measure.ratio(
        nobodys, month.fullyLoaded().add(nobodys), "the month has no cost in its statements");
  }

  /** The evidence of one application: its own cost without a tag comes on top. */
  CostEvidence of(ApplicationFigures figures) {
    String id = figures.application().id();
    Measure own =
        Measure.ratio(
            tags.untaggedCost(new Target.ToApplication(id)),
            figures.statement().fullyLoaded(),
            "no cost in the month");
    boolean flawed =
        Optional.ofNullable(scaleCases.get(id)).filter(ScaleCase::isFlawed).isPresent();
    return new CostEvidence(sum(own), flawed);
  }

  private Measure sum(Measure own) {
    if (!(nobodysShare instanceof Measure.Known nobodys)) {
      return nobodysShare;
    }
    return own instanceof Measure.Known untagged
        ? new Measure.Known(
            nobodys.value().add(untagged.value().max(BigDecimal.ZERO)).min(BigDecimal.ONE))
        : own;
  }
}
