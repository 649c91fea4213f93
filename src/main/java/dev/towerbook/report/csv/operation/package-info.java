/**
 * CSV files about how automation runs: what wrappers leave behind and what exceptions, workflows
 * and support cost. In: {@link dev.towerbook.report.RunResults}. Out: columns and files of the
 * pack.
 */
@NullMarked
package dev.towerbook.report.csv.operation;

import org.jspecify.annotations.NullMarked;
