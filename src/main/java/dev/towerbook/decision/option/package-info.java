/**
 * Keep, refactor or retire, by net present value over a horizon. In: three-point inputs of the
 * three options of one application, what is known of its cost, and its scores. Out: net present
 * values, the odds that each option is best, what would change the answer, and a {@link
 * dev.towerbook.decision.npv.NpvVerdict} whose words follow the rule that produced it.
 *
 * <p>Read {@link dev.towerbook.decision.option.OptionInputs} first, then {@link
 * dev.towerbook.decision.option.OptionValues}, {@link dev.towerbook.decision.option.Simulation} and
 * {@link dev.towerbook.decision.npv.NpvVerdict}. Present values are estimates and therefore {@code
 * double}; no booked amount is.
 */
@NullMarked
package dev.towerbook.decision.option;

import org.jspecify.annotations.NullMarked;
