/**
 * The one recommendation for each application. In: what the rule table says, what present values
 * say, and what the ledger knows of the figures under both. Out: one verdict with its strength and
 * basis, whether it is contested and what is at stake, the same without the application's wrappers,
 * and what a retirement leaves to others.
 *
 * <p>Read {@link dev.towerbook.decision.recommend.Recommendation}, then {@link
 * dev.towerbook.decision.recommend.Verdict} first.
 */
@NullMarked
package dev.towerbook.decision.recommend;

import org.jspecify.annotations.NullMarked;
