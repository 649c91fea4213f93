/**
 * Keep, refactor and retire by present value, for one application and as a list of all.
 *
 * <p>Read {@link dev.towerbook.report.page.option.OptionBlock} first.
 */
@NullMarked
package dev.towerbook.report.page.option;

import org.jspecify.annotations.NullMarked;
