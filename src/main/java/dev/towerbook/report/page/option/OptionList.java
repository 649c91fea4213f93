package dev.towerbook.report.page.option;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;

/**
 * Keep, refactor or retire by net present value, over the portfolio.
 *
 * @param verdicts those that change without wrappers first, then by lead
 * @param open applications without an NPV verdict, each with the next datum to get
 */
public record OptionList(
    Sentence headline,
    Sentence lead,
    Sentence verdictsHeadline,
    Filled<?> verdicts,
    Sentence verdictsRest,
    Sentence openHeadline,
    Filled<?> open,
    Sentence openRest) {}
