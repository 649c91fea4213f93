package dev.towerbook.table.numbers;

/** What a file says about the mark before its decimals. */
public sealed interface MarkFinding {

  /** No number of the file needs to know: each is a plain one. */
  record NotNeeded() implements MarkFinding {}

  /**
   * The file shows which.
   *
   * @param evidence a number that can be read no other way
   */
  record Decided(DecimalMark mark, SeenNumber evidence) implements MarkFinding {}

  /**
   * Nothing decides.
   *
   * @param example the first number in doubt
   */
  record Open(SeenNumber example) implements MarkFinding {}

  /**
   * As many numbers can only be read with one mark as with the other, or there are numbers in doubt
   * beside both.
   *
   * @param point a number with a decimal point
   * @param comma a number with a decimal comma
   */
  record Mixed(SeenNumber point, SeenNumber comma) implements MarkFinding {}
}
