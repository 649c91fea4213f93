/**
 * Closed words of the shelf and how they are written: ids, spans of validity, units, and what kind
 * a cost is.
 *
 * <p>Read {@link dev.towerbook.mapping.words.Words} first.
 */
@NullMarked
package dev.towerbook.mapping.words;

import org.jspecify.annotations.NullMarked;
