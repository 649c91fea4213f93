/**
 * The steps of the job. Each loads what it needs, calls one function of a room and hands the result
 * on; none holds a rule.
 *
 * <p>Read {@link dev.towerbook.job.step.RunContext}, then {@link dev.towerbook.job.step.IntakeStep}
 * first.
 */
@NullMarked
package dev.towerbook.job.step;

import org.jspecify.annotations.NullMarked;
