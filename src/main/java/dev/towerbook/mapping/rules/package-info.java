/**
 * The rules of one dimension: read from the shelf, checked against the words that they may use, and
 * searched for rules that never win.
 *
 * <p>Read {@link dev.towerbook.mapping.rules.RuleLoader}, then {@link
 * dev.towerbook.mapping.rules.RuleTable} first.
 */
@NullMarked
package dev.towerbook.mapping.rules;

import org.jspecify.annotations.NullMarked;
