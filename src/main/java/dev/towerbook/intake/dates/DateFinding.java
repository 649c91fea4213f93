package dev.towerbook.intake.dates;

import dev.towerbook.intake.declared.DateSequence;

/** What a file says about the order of day and month in its dates. */
public sealed interface DateFinding {

  /** No date of the file needs an order. */
  record NotNeeded() implements DateFinding {}

  /**
   * The file shows which.
   *
   * @param because in words
   */
  record Decided(DateSequence order, String because) implements DateFinding {}

  /**
   * Nothing decides.
   *
   * @param example the first date in doubt, as written
   */
  record Open(String example) implements DateFinding {}

  /**
   * One date can only be read one way, and another one only the other way.
   *
   * @param dayFirst a date whose first number is above 12
   * @param monthFirst a date whose second number is above 12
   */
  record Mixed(String dayFirst, String monthFirst) implements DateFinding {}
}
