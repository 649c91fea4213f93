package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.bill.part.RowEnds;
import dev.towerbook.intake.bill.problem.ProblemTally;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of rows works with.
 *
 * @param judge of charges that can be read; null if all of them count
 * @param firstLine place of the first row
 */
record BillReading(
    ChargeSink sink,
    @Nullable ChargeJudge judge,
    ProblemTally tally,
    CellNames names,
    long firstLine,
    RowEnds ends) {}
