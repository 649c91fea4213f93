/**
 * Whether the day or the month comes first in the dates of a file: decided for the whole file by
 * everything that it says, never cell by cell, and refused if nothing decides.
 */
@NullMarked
package dev.towerbook.intake.dates;

import org.jspecify.annotations.NullMarked;
