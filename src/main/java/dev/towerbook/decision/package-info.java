/**
 * Figures → keep, refactor, retire or undecided, with the reason. In: metrics of an application and
 * the ordered table that finance keeps in {@code mappings/decisions/disposition.csv}. Out: a {@link
 * dev.towerbook.decision.Decision} per application, computed with and without its wrappers. {@code
 * option} judges by net present value and odds, {@code ranking} says which application to look at
 * first.
 */
@NullMarked
package dev.towerbook.decision;

import org.jspecify.annotations.NullMarked;
