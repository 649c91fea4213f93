/**
 * Adds lines up by classification: memory grows with distinct classifications, not with lines. Not
 * thread-safe; one fold a thread.
 *
 * <p>Read {@link dev.towerbook.ledger.fold.Fold} first.
 */
@NullMarked
package dev.towerbook.ledger.fold;

import org.jspecify.annotations.NullMarked;
