/**
 * What the book keeps of very many things, packed: the distinct tuples of charges and the distinct
 * resources. Read {@link dev.towerbook.store.packed.PackedRows} first.
 */
@NullMarked
package dev.towerbook.store.packed;

import org.jspecify.annotations.NullMarked;
