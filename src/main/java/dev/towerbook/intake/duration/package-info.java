/**
 * What the durations of a timesheet mean: hours, minutes or seconds, on a clock or as a number.
 * Decided for the whole file by its cells, its header and, where it has them, start and end.
 */
@NullMarked
package dev.towerbook.intake.duration;

import org.jspecify.annotations.NullMarked;
