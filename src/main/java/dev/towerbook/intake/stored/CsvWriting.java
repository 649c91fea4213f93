package dev.towerbook.intake.stored;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a CSV file is written, if it is not UTF-8 with commas.
 *
 * @param charset of its bytes
 * @param separator between its cells
 * @param decimalComma columns (0 is the first) whose numbers are read with a decimal comma and
 *     passed on with a point
 * @param hint true if the first line is a hint of the separator to a spreadsheet, no row
 * @param declared where on the shelf this is declared; empty if the file says it itself, or it is
 *     usual
 */
public record CsvWriting(
    Charset charset, char separator, Set<Integer> decimalComma, boolean hint, String declared) {

  /** UTF-8 with commas: bytes are read as written. */
  public static final CsvWriting USUAL =
      new CsvWriting(StandardCharsets.UTF_8, ',', Set.of(), false, "");

  public CsvWriting {
    decimalComma = Set.copyOf(decimalComma);
  }

  /** True if bytes can be read as written. */
  public boolean isUsual() {
    return charset.equals(StandardCharsets.UTF_8)
        && separator == ','
        && decimalComma.isEmpty()
        && !hint;
  }

  /** The same with another separator. */
  public CsvWriting separated(char mark) {
    return new CsvWriting(charset, mark, decimalComma, hint, declared);
  }

  /** The same with a decimal comma in some columns. */
  public CsvWriting withDecimalComma(Set<Integer> columns) {
    return new CsvWriting(charset, separator, columns, hint, declared);
  }
}
