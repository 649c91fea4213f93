/**
 * The codes of problems: each is declared once, in the list of the room that finds it, with what is
 * wrong and how to fix it. In: what differs from case to case. Out: the texts of a problem, and
 * {@code docs/problems.md}.
 *
 * <p>Read {@link dev.towerbook.table.problem.ProblemCode} first; {@link
 * dev.towerbook.table.problem.TableProblem} are the codes of this room.
 */
@NullMarked
package dev.towerbook.table.problem;

import org.jspecify.annotations.NullMarked;
