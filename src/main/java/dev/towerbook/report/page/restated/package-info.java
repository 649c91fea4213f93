/**
 * What readers of former packs have to be told.
 *
 * <p>Read {@link dev.towerbook.report.page.restated.RestatedRows} first.
 */
@NullMarked
package dev.towerbook.report.page.restated;

import org.jspecify.annotations.NullMarked;
