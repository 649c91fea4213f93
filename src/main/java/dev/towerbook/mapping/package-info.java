/**
 * Facts find their place. In: the shelf {@code mappings/}, and the field values of a charge, an
 * hour or an invoice line. Out: cost pool, tower, application (or wrapper, shared pool, suspense)
 * and the ids of the rules that decided it.
 *
 * <p>Read {@link dev.towerbook.mapping.Mappings} first (the loaded shelf), then {@link
 * dev.towerbook.mapping.rules.Rule} and {@link dev.towerbook.mapping.rules.Matcher} (what a rule
 * says) and {@link dev.towerbook.mapping.Classifier} (what the rules do). The lists that rules
 * point to are in {@link dev.towerbook.mapping.catalogue}.
 */
@NullMarked
package dev.towerbook.mapping;

import org.jspecify.annotations.NullMarked;
