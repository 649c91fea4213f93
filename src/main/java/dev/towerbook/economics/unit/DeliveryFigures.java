package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Delivery of software by the five measures of DORA (2024 and later). Compare a service with itself
 * only.
 *
 * @param deployments successful ones to production in the window
 * @param days length of the window
 * @param daysWithDeployment days (UTC) on which there was one
 * @param leadTimeHours commit to production; empty without deployment
 * @param failed those that needed immediate intervention
 * @param unrecovered failed ones that are still open: counted, not dropped
 * @param recoveryHours deployment to recovery of the others; empty if there are none
 * @param rework unplanned ones that an incident caused
 */
public record DeliveryFigures(
    long deployments,
    long days,
    long daysWithDeployment,
    Optional<Durations> leadTimeHours,
    long failed,
    long unrecovered,
    Optional<Durations> recoveryHours,
    long rework) {

  /** A deployment; every one is given, only successful ones to production count. */
  public record Deployment(
      boolean production,
      boolean successful,
      Instant committed,
      Instant deployed,
      boolean failed,
      Optional<Instant> recovered,
      boolean rework) {

    private LocalDate day() {
      return deployed.atOffset(ZoneOffset.UTC).toLocalDate();
    }
  }

  private static final double SECONDS_AN_HOUR = 3600;
  private static final long DAYS_A_WEEK = 7;

  /**
   * The figures of a window.
   *
   * @param from first day, UTC
   * @param until day after the last, UTC
   */
  public static DeliveryFigures of(List<Deployment> all, LocalDate from, LocalDate until) {
    List<Deployment> counted =
        all.stream()
            .filter(one -> one.production() && one.successful())
            .filter(one -> !one.day().isBefore(from) && one.day().isBefore(until))
            .toList();
    List<Deployment> failed = counted.stream().filter(Deployment::failed).toList();
    List<Double> recoveries =
        failed.stream()
            .filter(one -> one.recovered().isPresent())
            .map(one -> hours(one.deployed(), one.recovered().orElseThrow()))
            .toList();
    return new DeliveryFigures(
        counted.size(),
        ChronoUnit.DAYS.between(from, until),
        counted.stream().map(Deployment::day).distinct().count(),
        Durations.of(counted.stream().map(one -> hours(one.committed(), one.deployed())).toList()),
        failed.size(),
        (long) failed.size() - recoveries.size(),
        Durations.of(recoveries),
        counted.stream().filter(Deployment::rework).count());
  }

  static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_AN_HOUR;
  }

  /** Deployments a week. */
  public Measure perWeek() {
    return Measure.ratio(deployments * DAYS_A_WEEK, days, "no day in the window");
  }

  /** Failed deployments of all. */
  public Proportion changeFailRate() {
    return new Proportion(failed, deployments);
  }

  /** Deployments that an incident caused, of all. */
  public Proportion reworkRate() {
    return new Proportion(rework, deployments);
  }
}
