package dev.towerbook.assess;

import dev.towerbook.decision.npv.CostEvidence;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.TagSpend;
import dev.towerbook.ledger.month.Suspense;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.MonthStatements;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Ledger evidence that weakens an NPV verdict: cost that may belong to somebody else.
 *
 * @param unattributedShare part of the month's cost that reached no application, 0 to 1: some of it
 *     may belong to any application, so it stands against each
 */
record AttributionQuality(
    Measure unattributedShare, TagSpend tags, SortedMap<String, ScaleCase> scaleCases) {

  static AttributionQuality of(
      MonthData month, SortedMap<String, ScaleCase> scaleCases, Mappings mappings) {
    return new AttributionQuality(
        unattributedShare(month.ledger().suspense(), month.statements()),
        TagSpend.of(month.entries(), month.rates(), mappings),
        scaleCases);
  }

  /** Gross, so that a credit without a place takes no doubt away; at most all of the cost. */
  static Measure unattributedShare(Suspense suspense, MonthStatements month) {
    BigDecimal unattributed = suspense.gross().add(month.unallocatedPools().gross());
    return Measure.ratio(
        unattributed,
        month.fullyLoaded().max(BigDecimal.ZERO).add(unattributed),
        "the month has no cost in its statements");
  }

  /** The evidence of one application: its own cost without a tag comes on top. */
  CostEvidence of(ApplicationFigures figures) {
    String id = figures.application().id();
    Measure own =
        ofCost(
            tags.untaggedCost(new CostObject.Application(id)), figures.statement().fullyLoaded());
    boolean flawed =
        Optional.ofNullable(scaleCases.get(id)).filter(ScaleCase::isFlawed).isPresent();
    return new CostEvidence(sum(own), flawed);
  }

  /** Where credits eat the cost up, every charge of it may be somebody else's. */
  private static Measure ofCost(BigDecimal untagged, BigDecimal cost) {
    return cost.signum() < 0
        ? new Measure.Known(untagged.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE)
        : Measure.ratio(untagged, cost, "no cost in the month");
  }

  private Measure sum(Measure own) {
    return unattributedShare.with(
        own,
        (unattributed, untagged) ->
            unattributed.add(untagged.max(BigDecimal.ZERO)).min(BigDecimal.ONE));
  }
}
