/**
 * The lists of the shelf, everything but the rules: cost pools and towers, applications,
 * capabilities, wrappers, shared pools, rates and settings. In: the CSV files that finance edits.
 * Out: records that refuse bad values, and every problem at once.
 *
 * <p>Read {@link dev.towerbook.mapping.catalogue.ShelfFile} first (which file decides what), then
 * {@link dev.towerbook.mapping.catalogue.Catalogue} and {@link
 * dev.towerbook.mapping.catalogue.ShelfLists}, which loads it all.
 */
@NullMarked
package dev.towerbook.mapping.catalogue;

import org.jspecify.annotations.NullMarked;
