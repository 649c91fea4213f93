/**
 * What is in the input folder. In: the folder, the layouts and what the shelf declares of the
 * sources. Out: source files in a fixed order, and a note for each file that is not read.
 *
 * <p>Read {@link dev.towerbook.intake.folder.InputFolder}, then {@link
 * dev.towerbook.intake.folder.Identification} first.
 */
@NullMarked
package dev.towerbook.intake.folder;

import org.jspecify.annotations.NullMarked;
