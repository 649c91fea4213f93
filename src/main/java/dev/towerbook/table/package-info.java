/**
 * The only code that reads and writes small CSV and YAML files, and the words for what is wrong
 * with them. In: a file that a person edits. Out: rows with their place, every problem at once,
 * each with cause and fix.
 *
 * <p>Read {@link dev.towerbook.table.Table} and {@link dev.towerbook.table.Row} first; a loader
 * returns {@link dev.towerbook.table.Loaded}. Bills are not small: {@code intake} reads them.
 */
@NullMarked
package dev.towerbook.table;

import org.jspecify.annotations.NullMarked;
