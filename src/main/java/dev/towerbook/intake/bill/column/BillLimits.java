package dev.towerbook.intake.bill.column;

import dev.towerbook.table.scan.RowScanner;

/**
 * What one part may take.
 *
 * @param rowBytes longest row with its newline
 * @param dictionaryBytes distinct texts that the dictionaries of the columns may hold together
 * @param tagBytes distinct Tags texts that are remembered
 */
public record BillLimits(int rowBytes, long dictionaryBytes, long tagBytes) {

  /** 1 MiB a row, 32 MiB of dictionaries, 32 MiB of tags. */
  public static final BillLimits DEFAULT =
      new BillLimits(RowScanner.ROW_BYTES_MAX, 32L << 20, 32L << 20);

  public BillLimits {
    if (rowBytes < 1 || dictionaryBytes < 0 || tagBytes < 0) {
      throw new IllegalArgumentException("a limit is too small");
    }
  }
}
