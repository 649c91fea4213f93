/**
 * Which application to look at first. In: metrics of the applications and the weights of {@code
 * decisions/score-weights.csv}. Out: a {@link dev.towerbook.decision.ranking.Ranking}, which ranks
 * and never decides.
 */
@NullMarked
package dev.towerbook.decision.ranking;

import org.jspecify.annotations.NullMarked;
