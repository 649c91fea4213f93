/**
 * Which words of a timesheet may be shown. In: the rules, the rate card and the catalogue. Out: a
 * {@link dev.towerbook.mapping.known.KnownWords}, which hands on what the shelf knows and nothing
 * else, since a name of a person may have slipped into any column.
 */
@NullMarked
package dev.towerbook.mapping.known;

import org.jspecify.annotations.NullMarked;
