/**
 * The tables of the book: one class a table, with its columns, and the views that say which
 * deliveries count.
 *
 * <p>Read {@link dev.towerbook.store.rows.Views}, then {@link dev.towerbook.store.rows.EntryRows}
 * first.
 */
@NullMarked
package dev.towerbook.store.rows;

import org.jspecify.annotations.NullMarked;
