/**
 * Figures → one recommendation an application: keep, refactor, retire or undecided. In: metrics and
 * cost of an application, the rule table and what people have estimated. {@code rules} says what
 * the table says, {@code option} and {@code npv} what present values say, {@code recommend} makes
 * one verdict of both, {@code ranking} says which application to look at first.
 *
 * <p>Read {@link dev.towerbook.decision.recommend.Recommendation} first.
 */
@NullMarked
package dev.towerbook.decision;

import org.jspecify.annotations.NullMarked;
