/**
 * What files, columns and words were called before: {@link dev.towerbook.table.renamed.Renames} is
 * a list of changes in their order, {@link dev.towerbook.table.renamed.ShelfRenames} that of the
 * shelf. In: a name as an older file has it. Out: what it is called now.
 */
@NullMarked
package dev.towerbook.table.renamed;

import org.jspecify.annotations.NullMarked;
