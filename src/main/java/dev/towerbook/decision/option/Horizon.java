package dev.towerbook.decision.option;

/**
 * The terms that all options share. Flows fall at year end and one-offs at time 0; the first year
 * is not escalated.
 *
 * @param rate discount rate a year, above −1; nominal, as the flows are
 * @param escalation yearly growth of today's run and wrapper cost, above −1
 * @param years length, 1 or more
 * @param buildYears years in which refactoring still pays and earns as today
 * @param exitYears years in which retiring still pays and earns as today
 */
public record Horizon(double rate, double escalation, int years, int buildYears, int exitYears) {

  /** Years of the standard comparison. */
  public static final int STANDARD_YEARS = 5;

  public Horizon {
    if (!(rate > -1) || !(escalation > -1) || Double.isInfinite(rate + escalation)) {
      throw new IllegalArgumentException("rate " + rate + ", escalation " + escalation);
    }
    if (years < 1 || buildYears < 0 || exitYears < 0 || Math.max(buildYears, exitYears) > years) {
      throw new IllegalArgumentException(
          "build " + buildYears + " and exit " + exitYears + " within " + years + " years");
    }
  }

  /** Present value of 1 at the end of each year after {@code from} up to {@code to}. */
  double annuity(int from, int to) {
    double sum = 0;
    for (int year = from + 1; year <= to; year++) {
      sum += Math.pow(1 + rate, -year);
    }
    return sum;
  }

  /** The same, escalated from the second year on. */
  double escalatedAnnuity(int from, int to) {
    double sum = 0;
    for (int year = from + 1; year <= to; year++) {
      sum += Math.pow(1 + escalation, year - 1) * Math.pow(1 + rate, -year);
    }
    return sum;
  }

  /** Undiscounted sum over the horizon of 1 a year, escalated. */
  double escalatedYears() {
    double sum = 0;
    for (int year = 1; year <= years; year++) {
      sum += Math.pow(1 + escalation, year - 1);
    }
    return sum;
  }
}
