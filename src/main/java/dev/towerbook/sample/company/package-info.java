/**
 * The facts of the sample company and the order by which its files are written. In: CSV files
 * beside the classes of this package. Out: workloads, people, vendors and prices.
 *
 * <p>Read {@link dev.towerbook.sample.company.SampleCompany} first.
 */
@NullMarked
package dev.towerbook.sample.company;

import org.jspecify.annotations.NullMarked;
