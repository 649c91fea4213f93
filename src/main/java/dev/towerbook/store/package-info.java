/**
 * The book on disk: deliveries, ledger entries, control totals, counts, problems and run history in
 * one database (H2 in a file by default, PostgreSQL by URL), one transaction manager with Spring
 * Batch.
 *
 * <p>The book can always be rebuilt from the inputs. A run counts in a working view, which becomes
 * the published one together with its pack; every reading sees the working view. Read {@link
 * dev.towerbook.store.Book} first, then {@link dev.towerbook.store.rows.Views}.
 */
@NullMarked
package dev.towerbook.store;

import org.jspecify.annotations.NullMarked;
