package dev.towerbook.economics.invest;

/** When the sum of flows has become non-negative and stays so. */
public sealed interface Payback {

  /**
   * Paid back.
   *
   * @param periods from time 0, linear within a period; the last crossing
   * @param firstCrossing the first one: earlier if the sum dipped below zero again
   * @param crossings how often the sum changed its side; more than one is to be shown
   */
  record After(double periods, double firstCrossing, int crossings) implements Payback {}

  /**
   * Not within the flows: never 0 and never their number.
   *
   * @param periods how many there are
   */
  record NotWithin(int periods) implements Payback {}
}
