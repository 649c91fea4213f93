/**
 * What stands on each page, as values. In: the results of a run. Out: records of texts, {@link
 * dev.towerbook.report.Figure}s and charts that the templates under {@code resources/packs} print
 * without computing anything. Read {@link dev.towerbook.report.page.application.ApplicationPage}
 * first.
 */
@NullMarked
package dev.towerbook.report.page;

import org.jspecify.annotations.NullMarked;
