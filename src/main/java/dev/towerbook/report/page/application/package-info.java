/**
 * The page of an application. In: what was worked out of it in the run. Out: the values that its
 * template prints.
 *
 * <p>Read {@link dev.towerbook.report.page.application.ApplicationPages}, then {@link
 * dev.towerbook.report.page.application.ApplicationPage} first.
 */
@NullMarked
package dev.towerbook.report.page.application;

import org.jspecify.annotations.NullMarked;
