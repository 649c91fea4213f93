package dev.towerbook.intake.stored.rows;

import dev.towerbook.table.scan.RowScanner;
import java.util.Optional;

/**
 * A row of which no cells could be made; in the CSV an empty one stands in its place.
 *
 * @param row number in the file, from 0
 * @param tooLong true if it is longer than {@link ConvertedRows#ROW_BYTES_MAX}, false if it is no
 *     JSON object
 * @param bytes its length; 0 if it does not matter
 * @param cells number of its cells, if they were made although it is too long; otherwise 0
 * @param raw how it stands, cut if it is long
 * @param fault a cell whose value is not known, if that is what is wrong with it
 */
public record UnreadRow(
    long row,
    boolean tooLong,
    long bytes,
    int cells,
    String raw,
    Optional<RowScanner.CellFault> fault) {}
