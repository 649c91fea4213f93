package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;

/**
 * A service desk in a month. Vendors of tools define these rates differently: the definitions here
 * belong next to the figures.
 *
 * @param selfService contacts that went to self-service
 * @param tickets counts of tickets
 * @param minutes time at the desk
 * @param cost of the desk, in report currency
 */
public record DeskRatios(
    SelfService selfService, TicketCounts tickets, Minutes minutes, BigDecimal cost) {

  /**
   * Self-service.
   *
   * @param resolved those without a ticket within 7 days
   */
  public record SelfService(long sessions, long resolved) {}

  /**
   * Tickets.
   *
   * @param created opened in the month
   * @param handled worked on
   * @param resolvedFirstContact resolved at once and not reopened within 7 days
   * @param reopened within the window that stands next to the figure
   */
  public record TicketCounts(
      long created,
      long handled,
      long resolved,
      long resolvedFirstContact,
      long reopened,
      long escalated) {}

  /** Minutes of all handled contacts. */
  public record Minutes(BigDecimal talk, BigDecimal hold, BigDecimal wrap) {

    BigDecimal sum() {
      return talk.add(hold).add(wrap);
    }
  }

  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  /** Self-service resolutions / (those + tickets created). */
  public Measure deflectionOfDemand() {
    return Measure.ratio(
        selfService.resolved(), selfService.resolved() + tickets.created(), "no demand");
  }

  /** Self-service resolutions / self-service sessions. */
  public Measure deflectionOfSessions() {
    return Measure.ratio(selfService.resolved(), selfService.sessions(), "no session");
  }

  /** First-contact resolution: resolved at first contact / resolved. */
  public Proportion firstContactResolution() {
    return new Proportion(tickets.resolvedFirstContact(), tickets.resolved());
  }

  /** Average handling time in minutes, (talk + hold + wrap) / handled. */
  public Measure handlingMinutes() {
    return Measure.ratio(minutes.sum(), BigDecimal.valueOf(tickets.handled()), "nothing handled");
  }

  /** Escalated / handled. */
  public Proportion escalationRate() {
    return new Proportion(tickets.escalated(), tickets.handled());
  }

  /** Reopened / resolved. */
  public Proportion reopenRate() {
    return new Proportion(tickets.reopened(), tickets.resolved());
  }

  /** Cost of the desk / resolved. */
  public Measure costPerResolved() {
    return Measure.ratio(cost, BigDecimal.valueOf(tickets.resolved()), "nothing resolved");
  }

  /** Hours of handling / resolved. */
  public Measure hoursPerResolved() {
    return Measure.ratio(
        minutes.sum(),
        BigDecimal.valueOf(tickets.resolved()).multiply(MINUTES_AN_HOUR),
        "nothing resolved");
  }
}
