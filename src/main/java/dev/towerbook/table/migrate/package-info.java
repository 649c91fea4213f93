/**
 * Writes the names of today into a shelf: {@link dev.towerbook.table.migrate.ShelfMigration} is the
 * whole of it, {@link dev.towerbook.table.migrate.CsvText} knows where the cells of a file lie.
 * Out: the same files but for the names; nothing else of them changes, not one byte.
 */
@NullMarked
package dev.towerbook.table.migrate;

import org.jspecify.annotations.NullMarked;
