package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.DeclaredSource;
import dev.towerbook.money.MoneyBag;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A declared source of which a month has nothing, and the month before had nothing either.
 *
 * @param declared the row of the shelf
 * @param newest month of which there is something; empty if it has never come
 * @param effective cost of that month, by currency
 */
public record Undelivered(
    DeclaredSource declared, Optional<YearMonth> newest, MoneyBag effective) {}
