/**
 * The recommendation for each application as a CSV file. In: the recommendations of a run. Out:
 * {@code recommendations.csv}.
 */
@NullMarked
package dev.towerbook.report.csv.recommendation;

import org.jspecify.annotations.NullMarked;
