/**
 * How a file writes its numbers: whether a comma parts thousands or decimals. Decided for the whole
 * file by everything that it says, never cell by cell, and refused if nothing decides.
 */
@NullMarked
package dev.towerbook.table.numbers;

import org.jspecify.annotations.NullMarked;
