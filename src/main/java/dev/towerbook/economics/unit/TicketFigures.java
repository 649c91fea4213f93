package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tickets say. Tickets without a resolution time are excluded from the times, which makes
 * those look short: their number stands beside them.
 *
 * @param tickets all of them
 * @param resolutionHours opened to resolved, of the resolved ones; empty if there are none
 * @param negative tickets that were resolved before they were opened: an error of the source
 * @param byPriority priority → its tickets
 * @param backlogDays age of the tickets that are open at the cut-off; empty if there are none
 */
public record TicketFigures(
    List<Ticket> tickets,
    Optional<Durations> resolutionHours,
    long negative,
    SortedMap<String, List<Ticket>> byPriority,
    Optional<Durations> backlogDays) {

  /** A ticket; empty times are missing in the source. */
  public record Ticket(
      LocalDateTime opened,
      Optional<LocalDateTime> resolved,
      Optional<LocalDateTime> closed,
      String priority,
      int reassignments,
      int reopenings,
      boolean metSla) {

    private boolean isOpen(LocalDateTime at) {
      return !opened.isAfter(at) && closed.map(at::isBefore).orElse(true);
    }

    private Optional<Double> hours() {
      return resolved.map(end -> Duration.between(opened, end).toSeconds() / 3600.0);
    }
  }

  private static final double SECONDS_A_DAY = 86_400;

  public TicketFigures {
    tickets = List.copyOf(tickets);
    byPriority = Collections.unmodifiableSortedMap(new TreeMap<>(byPriority));
  }

  /**
   * The figures of a set of tickets.
   *
   * @param cutOff when the backlog is counted
   */
  public static TicketFigures of(List<Ticket> tickets, LocalDateTime cutOff) {
    SortedMap<String, List<Ticket>> byPriority = new TreeMap<>();
    for (Ticket ticket : tickets) {
      byPriority.computeIfAbsent(
          ticket.priority(),
          priority -> tickets.stream().filter(one -> one.priority().equals(priority)).toList());
    }
    List<Double> ages =
        tickets.stream()
            .filter(ticket -> ticket.isOpen(cutOff))
            .map(ticket -> Duration.between(ticket.opened(), cutOff).toSeconds() / SECONDS_A_DAY)
            .toList();
    List<Double> hours = hours(tickets);
    return new TicketFigures(
        tickets,
        Durations.of(hours),
        hours.stream().filter(time -> time < 0).count(),
        byPriority,
        Durations.of(ages));
  }

  private static List<Double> hours(List<Ticket> tickets) {
    return tickets.stream().flatMap(ticket -> ticket.hours().stream()).toList();
  }

  /** Tickets without a resolution time. */
  public long unresolved() {
    return (long) tickets.size() - hours(tickets).size();
  }

  /** Resolution hours of a priority; empty if none of it is resolved. */
  public Optional<Durations> resolutionHours(String priority) {
    return Durations.of(hours(byPriority.getOrDefault(priority, List.of())));
  }

  /** Tickets that were reopened at least once, of all. */
  public Proportion reopenRate() {
    return share(tickets.stream().filter(ticket -> ticket.reopenings() > 0).count());
  }

  /** Tickets that were reassigned at least once, of all. */
  public Proportion reassignmentRate() {
    return share(tickets.stream().filter(ticket -> ticket.reassignments() > 0).count());
  }

  /** Tickets that met their target, of all. */
  public Proportion slaRate() {
    return share(tickets.stream().filter(Ticket::metSla).count());
  }

  private Proportion share(long count) {
    return new Proportion(count, tickets.size());
  }

  /** Reassignments per ticket. */
  public Measure meanReassignments() {
    return Measure.ratio(
        tickets.stream().mapToLong(Ticket::reassignments).sum(), tickets.size(), "no ticket");
  }
}
