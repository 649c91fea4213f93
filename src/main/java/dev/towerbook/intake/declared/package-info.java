/**
 * What the shelf declares of the sources: {@code mappings/sources.csv}, a row a folder pattern. In:
 * the file. Out: {@link dev.towerbook.intake.declared.DeclaredSources}, which answers for the name
 * of a file what is declared of it. A declaration beats what would be detected, and the run names
 * it where the two differ.
 */
@NullMarked
package dev.towerbook.intake.declared;

import org.jspecify.annotations.NullMarked;
