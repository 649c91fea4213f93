/**
 * A part of a bill as one thread reads it: which bytes, which lines they are, and where its cells
 * stand in the file that a person opens.
 *
 * <p>Read {@link dev.towerbook.intake.bill.part.BillPart} first.
 */
@NullMarked
package dev.towerbook.intake.bill.part;

import org.jspecify.annotations.NullMarked;
