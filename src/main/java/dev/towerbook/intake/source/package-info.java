/**
 * A file of the input folder whose layout is known, and what rows of all kinds have in common.
 *
 * <p>Read {@link dev.towerbook.intake.source.SourceFile} first.
 */
@NullMarked
package dev.towerbook.intake.source;

import org.jspecify.annotations.NullMarked;
