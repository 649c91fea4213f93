package dev.towerbook.decision.npv;

import dev.towerbook.economics.metric.Measure;

/**
 * What the ledger says of an application's cost beside its amount.
 *
 * @param unallocatedShare part of its cost that has no tag, or that reached no application and may
 *     be its own, 0 to 1; unknown counts as too much
 * @param flawedAtScale true if its cost is shown to rise faster than its use
 */
public record CostEvidence(Measure unallocatedShare, boolean flawedAtScale) {}
