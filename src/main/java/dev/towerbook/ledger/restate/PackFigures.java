package dev.towerbook.ledger.restate;

/**
 * What a pack says beside money, and what it was made of.
 *
 * @param figures what it says
 * @param given what it was made of
 * @param currency report currency
 */
public record PackFigures(FigureSnapshot figures, Given given, String currency) {}
