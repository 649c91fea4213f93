/**
 * What packs say beside the money of their month, to be compared: {@link
 * dev.towerbook.report.former.FormerPack} reads it back from a published pack's own CSV files,
 * {@link dev.towerbook.report.former.RunFigures} takes it from what this run's is printed from.
 */
@NullMarked
package dev.towerbook.report.former;

import org.jspecify.annotations.NullMarked;
