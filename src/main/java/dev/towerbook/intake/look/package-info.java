/**
 * What only the rows of a file tell: how it writes dates, numbers and hours, and which cost view it
 * has. A file is read ahead for it; where two readings fit, the file is refused with both.
 *
 * <p>Read {@link dev.towerbook.intake.look.LayoutProbe}, then {@link
 * dev.towerbook.intake.look.DateProbe} and {@link dev.towerbook.intake.look.NumberProbe} first.
 */
@NullMarked
package dev.towerbook.intake.look;

import org.jspecify.annotations.NullMarked;
