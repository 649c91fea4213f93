/**
 * The lists of the shelf, everything but the rules: cost pools and towers, applications,
 * capabilities, wrappers, shared pools, rates and settings. In: the CSV files that finance edits.
 * Out: records that refuse bad values, and every problem at once.
 *
 * <p>Read {@link dev.towerbook.mapping.catalogue.Catalogue} first. Each record declares its file as
 * a {@link dev.towerbook.table.sheet.Sheet}.
 */
@NullMarked
package dev.towerbook.mapping.catalogue;

import org.jspecify.annotations.NullMarked;
