package dev.towerbook.intake.bill;

/**
 * What one part may take.
 *
 * @param cellCharacters longest cell, in characters
 * @param rowCharacters longest row, in characters
 * @param dictionaryCharacters characters that the dictionaries of the columns may hold together
 * @param tagCharacters characters of distinct Tags texts that are remembered
 */
public record BillLimits(
    int cellCharacters, int rowCharacters, long dictionaryCharacters, long tagCharacters) {

  /** 64 Ki characters a cell, 1 Mi characters a row, 64 MB of dictionaries, 32 MB of tags. */
  public static final BillLimits DEFAULT = new BillLimits(64 * 1024, 1 << 20, 32L << 20, 16L << 20);

  public BillLimits {
    if (cellCharacters < 1 || rowCharacters < 1 || dictionaryCharacters < 0 || tagCharacters < 0) {
      throw new IllegalArgumentException("a limit is too small");
    }
  }
}
