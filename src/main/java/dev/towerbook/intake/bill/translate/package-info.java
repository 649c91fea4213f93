/**
 * What rows of a native layout need before they are FOCUS rows: their cells, nested texts, and what
 * many of them have in common.
 *
 * <p>Read {@link dev.towerbook.intake.bill.translate.NativeCells} first.
 */
@NullMarked
package dev.towerbook.intake.bill.translate;

import org.jspecify.annotations.NullMarked;
