package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;

/**
 * A key figure at the head of a page.
 *
 * @param tone style of the change: better, worse, muted or strong
 */
public record KeyFigure(
    String label, Figure value, String unit, Sentence change, String tone, Sentence note) {}
