package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.money.MoneyBag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A few rows of a file that stand apart from all others: perhaps a date has slipped.
 *
 * @param file relative to the input folder
 * @param kind of the file
 * @param rows how many
 * @param first day of them
 * @param month in whose pack they count
 * @param own month of the other rows of the file
 * @param effective their cost, by currency; empty if they are counts
 * @param quantity their hours or counts; else 0
 */
record Stray(
    String file,
    SourceKind kind,
    long rows,
    LocalDate first,
    YearMonth month,
    YearMonth own,
    MoneyBag effective,
    BigDecimal quantity) {}
