/**
 * Keep, refactor or retire by net present value. In: what the ledger knows of an application and
 * what people have estimated. Out: values and odds of the options, how firmly they speak with and
 * without its wrappers, and what is missing before they may name a verdict.
 *
 * <p>Read {@link dev.towerbook.decision.npv.OptionAssessor}, then {@link
 * dev.towerbook.decision.npv.NpvVerdict} first.
 */
@NullMarked
package dev.towerbook.decision.npv;

import org.jspecify.annotations.NullMarked;
