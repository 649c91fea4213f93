/**
 * What is wrong with a bill, bounded in memory: problems, rejected rows and their money.
 *
 * <p>Read {@link dev.towerbook.intake.bill.problem.ProblemTally} first.
 */
@NullMarked
package dev.towerbook.intake.bill.problem;

import org.jspecify.annotations.NullMarked;
