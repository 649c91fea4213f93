/**
 * How far each source reaches. In: what the files have of each day ({@link
 * dev.towerbook.ledger.day.DayCost}) and what the shelf declares of the sources. Out: which months
 * are closed ({@link dev.towerbook.ledger.reach.MonthClosing}) and what a month lacks that the
 * month before had ({@link dev.towerbook.ledger.reach.Absences}); by month and cost object also
 * what a bill lacks that has come to its last day ({@link dev.towerbook.ledger.reach.BillHabits}).
 * Pure: no clock is asked.
 *
 * <p>Read {@link dev.towerbook.ledger.reach.SourceDays} first.
 */
@NullMarked
package dev.towerbook.ledger.reach;

import org.jspecify.annotations.NullMarked;
