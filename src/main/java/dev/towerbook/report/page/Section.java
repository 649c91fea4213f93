package dev.towerbook.report.page;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;

/**
 * A table with what is said above it.
 *
 * @param note why something is missing, or how to read it; may have no text
 */
public record Section(Sentence headline, Sentence note, Filled<?> rows) {}
