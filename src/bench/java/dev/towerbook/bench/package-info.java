/**
 * The benchmark: the nightly job beside a byte scan, DuckDB and a plain Spring Batch job, each as a
 * process of its own, on the same files, with the same totals. In: what {@code towerbook sample}
 * writes. Out: a table of medians and ratios. May use every room; no room may use it.
 */
@NullMarked
package dev.towerbook.bench;

import org.jspecify.annotations.NullMarked;
