package dev.towerbook.intake.declared;

import java.util.Optional;

/**
 * How the files of a source are written, as far as it is declared.
 *
 * @param encoding of texts
 * @param dates which number of a date comes first
 * @param numbers how amounts and quantities are written
 * @param separator between cells
 */
public record DeclaredWriting(
    Optional<TextEncoding> encoding,
    Optional<DateSequence> dates,
    Optional<NumberStyle> numbers,
    Optional<Separator> separator) {

  /** Nothing is declared. */
  public static final DeclaredWriting NONE =
      new DeclaredWriting(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
