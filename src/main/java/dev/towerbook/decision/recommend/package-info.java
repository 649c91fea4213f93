/**
 * The recommendation for an application by present value. In: net present values, odds and
 * sensitivities of its options, and the evidence of the ledger. Out: keep, refactor or retire, how
 * firmly, and what is missing for more.
 *
 * <p>Read {@link dev.towerbook.decision.recommend.OptionAssessor}, then {@link
 * dev.towerbook.decision.recommend.Recommendation} first.
 */
@NullMarked
package dev.towerbook.decision.recommend;

import org.jspecify.annotations.NullMarked;
