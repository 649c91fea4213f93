/**
 * How a row of a native bill becomes FOCUS fields: what the format files of {@code
 * mappings/formats} say under {@code fields} and {@code rows}. A {@link
 * dev.towerbook.intake.recipe.Recipe} makes the text of one field from a {@link
 * dev.towerbook.intake.recipe.NativeRow}; a {@link dev.towerbook.intake.recipe.RowCase} says how
 * many charges a row is. Nothing here knows a file or a provider.
 */
@NullMarked
package dev.towerbook.intake.recipe;

import org.jspecify.annotations.NullMarked;
