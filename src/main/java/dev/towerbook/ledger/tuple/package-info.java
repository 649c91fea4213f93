/**
 * Charges by what tells them apart: the distinct tuples of the fields that rules read, and the
 * resources that bear them, each with what was charged. Read {@link
 * dev.towerbook.ledger.tuple.ChargeTuples} first.
 */
@NullMarked
package dev.towerbook.ledger.tuple;

import org.jspecify.annotations.NullMarked;
