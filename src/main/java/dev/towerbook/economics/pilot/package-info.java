/**
 * What a pilot cost, and what its unit would cost in production. In: {@code
 * decisions/pilot-models.csv} and {@code decisions/production-models.csv} of the shelf. Out: {@link
 * dev.towerbook.economics.pilot.PilotRealism}.
 *
 * <p>Read {@link dev.towerbook.economics.pilot.StagedCost} first. The two models are never pooled:
 * a pilot is over-provided, has clean input and few exceptions.
 */
@NullMarked
package dev.towerbook.economics.pilot;

import org.jspecify.annotations.NullMarked;
