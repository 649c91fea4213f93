package dev.towerbook.report.page.option;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;

/**
 * Keep, refactor or retire by net present value, on the page of an application.
 *
 * @param headline the NPV verdict with its strength
 * @param notes what speaks against it, or what is missing
 * @param rows one an option; none if an input is missing
 * @param turns what the answer hangs on most, longest bar of the tornado first
 */
public record OptionBlock(Sentence headline, Sentence notes, Filled<?> rows, Filled<?> turns) {}
