/**
 * CSV files on the tags that the shelf requires.
 *
 * <p>Read {@link dev.towerbook.report.csv.tags.RequiredTagFiles} first.
 */
@NullMarked
package dev.towerbook.report.csv.tags;

import org.jspecify.annotations.NullMarked;
