/**
 * The layouts that Towerbook can read. In: the format files of {@code mappings/formats} and the
 * header of a source file. Out: the layout of the file, or why none fits.
 *
 * <p>Read {@link dev.towerbook.intake.format.SourceFormat}, then {@link
 * dev.towerbook.intake.format.FormatReader} and {@link dev.towerbook.intake.format.Recognition}
 * first.
 */
@NullMarked
package dev.towerbook.intake.format;

import org.jspecify.annotations.NullMarked;
