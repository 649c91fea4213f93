/**
 * The codes of problems of source files and their layouts. In: nothing but the kinds of sources.
 * Out: what is said of them.
 *
 * <p>Read {@link dev.towerbook.intake.problem.InputProblem} first: it is what a file can be refused
 * for before its rows are read.
 */
@NullMarked
package dev.towerbook.intake.problem;

import org.jspecify.annotations.NullMarked;
