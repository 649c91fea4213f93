/**
 * Excel workbooks (Office Open XML) as rows of text. In: a file. Out: its sheets, see {@link
 * dev.towerbook.intake.stored.workbook.Workbook}, and their rows with the place of each fault.
 *
 * <p>Every sheet is read twice at the same time: by the library, which knows styles and shared
 * texts, and by {@link dev.towerbook.intake.stored.workbook.SheetScan}, which sees what the library
 * hides (an error behind a formula, a formula without a value, numbers of rows) and counts.
 */
@NullMarked
package dev.towerbook.intake.stored.workbook;

import org.jspecify.annotations.NullMarked;
