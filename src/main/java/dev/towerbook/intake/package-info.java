/**
 * Source files become facts in FOCUS words. In: an input folder and the format files of {@code
 * mappings/formats}. Out: time entries, invoice lines, usage counts and, in {@link
 * dev.towerbook.intake.bill}, the charges of the bills; with every problem's place, cause and fix.
 *
 * <p>Read {@link dev.towerbook.intake.format.SourceFormat} first (what a format file says), then
 * {@link dev.towerbook.intake.folder.InputFolder} and {@link
 * dev.towerbook.intake.source.SourceFile} (what is in the folder). No provider's name stands in
 * this room: a new layout is a new format file. {@link dev.towerbook.intake.format.Translation} is
 * what a native one says, {@link dev.towerbook.intake.recipe} how it is worked out; {@link
 * dev.towerbook.intake.delivery} tells by manifests which files are read.
 */
@NullMarked
package dev.towerbook.intake;

import org.jspecify.annotations.NullMarked;
